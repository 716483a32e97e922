import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import css from './pills.module.css'

export interface Pill {
  readonly id: string
  readonly label: string
  /** Beside the label, for the eye; what it says stands in the hint. */
  readonly count?: ReactNode
  readonly hint?: string | undefined
}

interface PillsProps {
  readonly label: string
  readonly pills: readonly Pill[]
  readonly value: string
  readonly onChange: (id: string) => void
}

/** One of a few lists, chosen by a press; arrows move between them. */
export function Pills({ label, pills, value, onChange }: PillsProps) {
  return (
    <ToggleButtonGroup
      className={css.pills}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [id] = [...keys]
        if (id !== undefined && id !== value) onChange(String(id))
      }}
    >
      {pills.map((pill) => (
        <ToggleButton key={pill.id} id={pill.id} className={css.pill} data-hint={pill.hint}>
          <bdi className={css.label}>{pill.label}</bdi>
          {pill.count}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
