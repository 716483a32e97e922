import type { ReactNode } from 'react'
import css from './button.module.css'
import { Icon, type IconName } from './icon.tsx'

interface LightButtonProps {
  readonly children?: ReactNode
  readonly icon?: IconName
  /** Needed where there are no words inside. */
  readonly label?: string
  readonly expanded?: boolean
  /** It opens a menu. */
  readonly menu?: boolean
  readonly onPress: (button: HTMLElement) => void
}

/** A small quiet button that costs next to nothing: for what stands in lists of hundreds of entries. */
export function LightButton({ children, icon, label, expanded, menu = false, onPress }: LightButtonProps) {
  const only = children === undefined
  return (
    <button
      type="button"
      className={`${css.button} ${css.quiet} ${css.s} ${css.light} ${only ? css.only : ''}`}
      aria-label={label}
      aria-expanded={expanded}
      aria-haspopup={menu ? 'menu' : undefined}
      data-hint={only ? label : undefined}
      onClick={(event) => onPress(event.currentTarget)}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  )
}
