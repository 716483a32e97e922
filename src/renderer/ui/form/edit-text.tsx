import { type KeyboardEvent, useRef, useState } from 'react'
import { TextField } from './text-field.tsx'

/** Saves and answers null, or why it was not taken, as a sentence. */
export type Save<Value> = (value: Value) => Promise<string | null>

interface EditTextProps {
  readonly label: string
  readonly value: string
  readonly onSave: Save<string>
  readonly hint?: string
  readonly placeholder?: string
  readonly look?: 'field' | 'row' | 'title'
  readonly unlabelled?: boolean
  readonly rows?: number
  readonly maxLength?: number
}

/**
 * A text edited where it stands: Enter (with Ctrl or Cmd in several lines) and leaving it save, Escape brings back
 * what was there. Refused, what was typed stays with the reason below it.
 */
export function EditText({ value, onSave, ...props }: EditTextProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const saving = useRef<string | null>(null)
  const several = (props.rows ?? 1) > 1
  const save = async () => {
    if (typed === null || saving.current === typed) return
    if (typed === value) return undo()
    saving.current = typed
    const refused = await onSave(typed)
    saving.current = null
    setError(refused)
    if (refused === null) setTyped((now) => (now === typed ? null : now))
  }
  const undo = () => {
    setTyped(null)
    setError(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (typed !== null || error !== null)) {
      event.preventDefault()
      event.stopPropagation()
      undo()
    }
    if (event.key !== 'Enter' || (several && !(event.ctrlKey || event.metaKey))) return
    event.preventDefault()
    void save()
  }
  return (
    <TextField
      {...props}
      value={typed ?? value}
      onChange={setTyped}
      error={error}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  )
}
