import { useId } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import css from './switch.module.css'

interface SwitchProps {
  readonly children: string
  /** What it means and does, in one sentence. */
  readonly text?: string
  readonly on: boolean
  readonly disabled?: boolean
  readonly error?: string | null
  readonly onChange: (on: boolean) => void
}

/** On or off, at once. */
export function Switch({ children, text, on, disabled = false, error = null, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div className={css.row}>
      <AriaSwitch
        className={css.switch}
        isSelected={on}
        isDisabled={disabled}
        onChange={onChange}
        aria-describedby={text === undefined && error === null ? undefined : id}
      >
        <span className={css.track}>
          <span className={css.thumb} />
        </span>
        {children}
      </AriaSwitch>
      {(text !== undefined || error !== null) && (
        <p id={id} className={css.text}>
          {error === null ? text : <span role="alert">{error}</span>}
        </p>
      )}
    </div>
  )
}
