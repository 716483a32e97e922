import { type ReactNode, useId } from 'react'
import {
  Checkbox as AriaCheckbox,
  Label,
  Radio,
  RadioGroup,
  TextArea as AriaTextArea,
  TextField,
} from 'react-aria-components'
import css from './field.module.css'
import { Icon } from './icon.tsx'
import type { Option } from './select.tsx'

interface TextAreaProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly rows?: number
  readonly bare?: boolean
  readonly onFocus?: () => void
  /** Ctrl or Cmd with Enter. */
  readonly onSend?: () => void
}

/** Longer text is not measured for the height of its field: that takes seconds. In UTF-16 units. */
const MEASURED = 4096

/** `bare`: no frame and no visible label, inside something that has both. */
export function TextArea({ label, bare = false, rows = 3, ...props }: TextAreaProps) {
  return (
    <TextField
      className={css.field}
      value={props.value}
      onChange={props.onChange}
      onFocus={() => props.onFocus?.()}
      {...(bare ? { 'aria-label': label } : {})}
    >
      {!bare && <Label className={css.label}>{label}</Label>}
      <AriaTextArea
        className={bare ? css.bare : css.area}
        rows={rows}
        data-long={props.value.length > MEASURED}
        // Before the browser lays out what is pasted, which happens before anything is rendered here.
        onPaste={(event) => {
          const added = event.clipboardData.getData('text/plain').length
          if (props.value.length + added > MEASURED) event.currentTarget.dataset['long'] = 'true'
        }}
        placeholder={props.placeholder}
        spellCheck
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          props.onSend?.()
        }}
      />
    </TextField>
  )
}

interface CheckboxProps {
  readonly children: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

export function Checkbox({ children, checked, disabled = false, onChange }: CheckboxProps) {
  return (
    <AriaCheckbox className={css.check} isSelected={checked} isDisabled={disabled} onChange={onChange}>
      <span className={css.box}>{checked && <Icon name="check" size={0.75} />}</span>
      {children}
    </AriaCheckbox>
  )
}

/** Checkboxes under one label; long lists scroll. */
export function Group({ label, children }: { label: string; children: ReactNode }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={css.choice}>
      <span id={id} className={css.label}>
        {label}
      </span>
      <div className={css.list}>{children}</div>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (id: string) => void
}

export function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <RadioGroup className={css.choice} value={value} onChange={onChange}>
      <Label className={css.label}>{label}</Label>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className={css.check}>
          <span className={css.round} />
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  )
}

interface InstantFieldProps {
  readonly label: string
  /** Local date and time as the field writes it: `yyyy-mm-ddThh:mm`. */
  readonly value: string
  readonly max?: string
  readonly onChange: (value: string) => void
  /** Why it is not taken. */
  readonly error?: string | undefined
}

export function InstantField({ label, value, max, onChange, error }: InstantFieldProps) {
  const id = useId()
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`${css.area} ${css.instant}`}
        type="datetime-local"
        value={value}
        max={max}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className={css.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
