import { type ReactNode, useId } from 'react'
import css from './settings.module.css'

interface SettingRowProps {
  readonly label: string
  readonly text?: string
  /** The control; it carries the label for the ear itself, and is described by the id that it is given. */
  readonly children: (describedBy: string) => ReactNode
}

/** What is set on the left, how on the right. */
export function SettingRow({ label, text, children }: SettingRowProps) {
  const id = useId()
  return (
    <div className={css.row}>
      <div className={css.words}>
        <span className={css.label} aria-hidden="true">
          {label}
        </span>
        {text !== undefined && (
          <span id={id} className={css.text}>
            {text}
          </span>
        )}
      </div>
      {children(id)}
    </div>
  )
}
