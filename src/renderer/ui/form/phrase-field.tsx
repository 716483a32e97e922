import type { KeyboardEvent } from 'react'
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components'
import { Icon } from '../icon.tsx'
import css from './phrase-field.module.css'
import { useStartFocus } from './start-focus.ts'

interface PhraseFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly clearLabel: string
  /** What it is about to say, beside the field. */
  readonly describedBy?: string
  /** It has the focus when it appears. */
  readonly first?: boolean
  readonly onChange: (value: string) => void
  readonly onSubmit: () => void
  /** Keys that the field itself does not take. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** A large field to search by; Escape and the cross empty it. */
export function PhraseField(props: PhraseFieldProps) {
  const input = useStartFocus<HTMLInputElement>(props.first ?? false)
  return (
    <AriaSearchField
      className={css.field}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      value={props.value}
      onChange={props.onChange}
      onSubmit={() => props.onSubmit()}
      onClear={() => input.current?.focus()}
    >
      <Icon name="search" />
      <Input
        ref={input}
        className={css.input}
        placeholder={props.placeholder}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        onKeyDown={props.onKeyDown}
      />
      <Button className={css.clear} aria-label={props.clearLabel} data-hint={props.clearLabel}>
        <Icon name="close" size={0.875} />
      </Button>
    </AriaSearchField>
  )
}
