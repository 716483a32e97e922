import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

interface PressProps {
  readonly className: string | undefined
  readonly children: ReactNode
  readonly label?: string
  readonly hint?: string
  readonly expanded?: boolean
  readonly controls?: string
  readonly onPress: () => void
}

/** A pressable surface that its feature dresses. */
export function Press({ className, children, label, hint, expanded, controls, onPress }: PressProps) {
  return (
    <Button
      className={className}
      aria-label={label}
      aria-expanded={expanded}
      aria-controls={expanded === true ? controls : undefined}
      data-hint={hint}
      onPress={onPress}
    >
      {children}
    </Button>
  )
}
