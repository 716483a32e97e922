import type { KeyboardEvent } from 'react'
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components'
import { Hidden } from '../hidden.tsx'
import { Icon } from '../icon.tsx'
import css from './search-field.module.css'

interface SearchFieldProps {
  /** For the ear; the placeholder is for the eye. */
  readonly label: string
  readonly placeholder: string
  /** Name of the cross that empties it. */
  readonly clear: string
  /** How much was found, told to the ear. */
  readonly found?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

/** A search that answers as one types; Escape empties it first. */
export function SearchField({ label, placeholder, clear, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField className={css.search} aria-label={label} value={props.value} onChange={props.onChange}>
      <Icon name="search" size={0.875} />
      <Input
        className={css.input}
        placeholder={placeholder}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || props.value === '') return props.onKeyDown?.(event)
          event.preventDefault()
          props.onChange('')
        }}
      />
      <span role="status">
        <Hidden>{props.found}</Hidden>
      </span>
      {props.value !== '' && (
        <Button className={css.clear} aria-label={clear} data-hint={clear}>
          <Icon name="close" size={0.75} />
        </Button>
      )}
    </AriaSearchField>
  )
}
