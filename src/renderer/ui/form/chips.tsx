import { Button, Toolbar } from 'react-aria-components'
import css from './chips.module.css'

/** Something that a press adds or sets. */
export interface Chip {
  readonly id: string
  readonly label: string
  /** What it means, on hover and for the ear. */
  readonly hint?: string
}

interface ChipsProps {
  readonly label: string
  readonly chips: readonly Chip[]
  readonly onPress: (id: string) => void
}

/** A row of them: one stop of the Tab key, the arrows move within. */
export function Chips({ label, chips, onPress }: ChipsProps) {
  return (
    <Toolbar aria-label={label} className={css.chips}>
      {chips.map(({ id, label: word, hint }) => (
        <Button key={id} className={css.chip} data-hint={hint} onPress={() => onPress(id)}>
          {word}
        </Button>
      ))}
    </Toolbar>
  )
}
