import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import css from './key-field.module.css'

interface KeyFieldProps {
  /** For the ear: whose key it is, and which. */
  readonly label: string
  readonly printed: string
  readonly listening: boolean
  /** Stands in place of the key while it listens. */
  readonly prompt: string
  readonly error: string | null
  readonly onListen: (listening: boolean) => void
  readonly onKey: (event: KeyboardEvent) => void
}

const ALONE: readonly string[] = [
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Dead',
  'Process',
]

/** A key, and a press of it listens for another: Escape, Tab and leaving give up. */
export function KeyField({ listening, onListen, onKey, ...props }: KeyFieldProps) {
  const latest = useRef({ onListen, onKey })
  useEffect(() => {
    latest.current = { onListen, onKey }
  })
  useEffect(() => {
    if (!listening) return
    // Before everybody else: what is pressed now is meant for this field.
    const heard = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return latest.current.onListen(false)
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') latest.current.onListen(false)
      else if (!ALONE.includes(event.key) && !event.repeat) latest.current.onKey(event)
    }
    document.addEventListener('keydown', heard, true)
    return () => document.removeEventListener('keydown', heard, true)
  }, [listening])
  return (
    <div className={css.field}>
      {props.error !== null && (
        <p role="alert" className={css.error}>
          {props.error}
        </p>
      )}
      <Button
        className={css.key}
        aria-label={props.label}
        data-listening={listening}
        onPress={() => onListen(!listening)}
        onBlur={() => onListen(false)}
      >
        {listening ? props.prompt : <kbd>{props.printed}</kbd>}
      </Button>
    </div>
  )
}
