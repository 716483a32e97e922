import { useId } from 'react'
import { Button } from '../button.tsx'
import css from './stepper.module.css'

interface StepperProps<Value> {
  readonly label: string
  readonly value: Value
  /** All of them, in rising order. */
  readonly values: readonly Value[]
  readonly words: (value: Value) => string
  readonly less: string
  readonly more: string
  readonly onChange: (value: Value) => void
}

/**
 * One of a row of values, a step down or up at a time; the new one is told to the ear. At an end its button does nothing:
 * disabled under the hand, it would lose the focus.
 */
export function Stepper<Value>({ label, value, values, words, less, more, onChange }: StepperProps<Value>) {
  const id = useId()
  const at = values.indexOf(value)
  const step = (by: number) => {
    const next = values[at + by]
    if (next !== undefined) onChange(next)
  }
  return (
    <div role="group" aria-labelledby={id} className={css.stepper}>
      <span id={id} className={css.label}>
        {label}
      </span>
      <Button icon="minus" label={less} onPress={() => step(-1)} />
      <output className={css.value}>{words(value)}</output>
      <Button icon="plus" label={more} onPress={() => step(1)} />
    </div>
  )
}
