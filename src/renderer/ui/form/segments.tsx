import { Label, Radio, RadioGroup } from 'react-aria-components'
import css from './segments.module.css'

interface SegmentsProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly onChange: (id: Id) => void
  /** What describes it from outside. */
  readonly describedBy?: string
}

/** One of a few, all of them in sight; it acts at once. */
export function Segments<Id extends string>({
  label,
  value,
  options,
  onChange,
  describedBy,
}: SegmentsProps<Id>) {
  return (
    <RadioGroup
      className={css.group}
      orientation="horizontal"
      value={value}
      aria-describedby={describedBy}
      onChange={(id) => onChange(id as Id)}
    >
      <Label className={css.label}>{label}</Label>
      <div className={css.segments}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={css.segment}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
