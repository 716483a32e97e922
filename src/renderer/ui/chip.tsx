import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import css from './chip.module.css'
import { Icon } from './icon.tsx'

interface ChipProps {
  /** A surface of class `chipFace`, or words. */
  readonly children: ReactNode
  readonly removeLabel: string
  readonly onRemove: () => void
  /** It has no effect at present; its hint says why. */
  readonly idle?: boolean
}

/** Something that was added and can be taken away again. */
export function Chip({ children, removeLabel, onRemove, idle = false }: ChipProps) {
  return (
    <div className={css.chip} data-idle={idle}>
      {children}
      <Button
        className={css.remove}
        aria-label={removeLabel}
        data-hint={removeLabel}
        data-remove
        onPress={onRemove}
      >
        <Icon name="close" size={0.6875} />
      </Button>
    </div>
  )
}

/** How the pressable or spoken part of a chip is dressed. */
export const chipFace = css.face

/** What the words of a chip are about, before its value. */
export function ChipField({ children }: { children: ReactNode }) {
  return <span className={css.field}>{children}</span>
}

export function ChipValue({ children }: { children: ReactNode }) {
  return <bdi className={css.value}>{children}</bdi>
}
