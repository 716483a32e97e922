import { useId } from 'react'
import css from './form.module.css'

interface TimeFieldProps {
  readonly label: string
  /** `HH:MM`; empty while it is being written. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly invalid?: boolean
}

/** A time of day, as the system's own field writes it. */
export function TimeField({ label, value, onChange, invalid = false }: TimeFieldProps) {
  const id = useId()
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={css.input}
        type="time"
        value={value}
        aria-invalid={invalid}
        data-invalid={invalid || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
