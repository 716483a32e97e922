import type { ClipboardEvent, KeyboardEvent } from 'react'
import { Input, Label, TextArea, TextField as AriaTextField } from 'react-aria-components'
import { Message } from './message.tsx'
import { useStartFocus } from './start-focus.ts'
import css from './form.module.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Why the value is not taken. */
  readonly error?: string | null
  readonly hint?: string
  readonly placeholder?: string
  readonly kind?: 'text' | 'email' | 'tel' | 'url' | 'search'
  readonly required?: boolean
  /** It has the focus when it appears. */
  readonly first?: boolean
  /** The label is for the ear alone. */
  readonly unlabelled?: boolean
  readonly look?: 'field' | 'row' | 'title'
  /** Lines shown at first; more than one makes it a text of several lines. */
  readonly rows?: number
  /** It keeps its height while one writes, so that nothing below it moves and long text costs nothing. */
  readonly steady?: boolean
  readonly maxLength?: number
  readonly onPaste?: (event: ClipboardEvent<HTMLElement>) => void
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

/** A line or a text. `row`: label and value on one line, framed when touched; `title`: a heading to write in. */
export function TextField({
  look = 'field',
  kind = 'text',
  rows = 1,
  error = null,
  ...props
}: TextFieldProps) {
  const input = useStartFocus<HTMLInputElement>(props.first ?? false)
  const shared = {
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    onKeyDown: props.onKeyDown,
    onPaste: props.onPaste,
  }
  return (
    <AriaTextField
      className={`${css.field} ${css[look]}`}
      value={props.value}
      onChange={props.onChange}
      onBlur={() => props.onBlur?.()}
      isInvalid={error !== null}
      isRequired={props.required ?? false}
      validationBehavior="aria"
      type={kind}
      {...(props.unlabelled === true ? { 'aria-label': props.label } : {})}
    >
      {props.unlabelled !== true && <Label className={css.label}>{props.label}</Label>}
      <div className={css.value}>
        {rows === 1 ? (
          <Input ref={input} className={css.input} autoComplete="off" {...shared} />
        ) : (
          <TextArea
            className={`${css.input} ${css.text} ${props.steady === true ? css.steady : ''}`}
            rows={rows}
            {...shared}
          />
        )}
        <Message error={error} hint={props.hint} />
      </div>
    </AriaTextField>
  )
}
