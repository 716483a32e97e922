import { useId } from 'react'
import { useIntl } from 'react-intl'
import { intakeScore } from '../../../../domain/opening/intake-score.ts'
import type { IntakeSign } from '../../../../domain/opening/intake-sign.ts'
import { type Say, sayIn } from '../../../../i18n/intl.ts'
import { Checkbox } from '../../../ui/field.tsx'
import css from './intake.module.css'

interface IntakeListProps {
  readonly title: string
  readonly items: readonly string[]
  readonly provided: readonly string[]
  /** What was found in the text, by item: it proposes, the tick decides. */
  readonly signs: ReadonlyMap<string, IntakeSign>
  readonly onChange: (provided: readonly string[]) => void
}

/** What the team wants to know and what of it is there already (WC-15, XT-06, WM-04); it never blocks. */
export function IntakeList({ title, items, provided, signs, onChange }: IntakeListProps) {
  const say = sayIn(useIntl())
  const heading = useId()
  const { given, of } = intakeScore(items, provided)
  const toggle = (item: string, there: boolean) =>
    onChange(items.filter((each) => (each === item ? there : provided.includes(each))))
  return (
    <div role="group" aria-labelledby={heading} className={css.intake}>
      <h2 id={heading} className={css.head}>
        <span className={css.title}>{title}</span>
        <span className={css.score}>
          {given === of ? say('opening.intake.all') : say('opening.intake.score', { given, of })}
        </span>
      </h2>
      <span className={css.bar} aria-hidden="true">
        <span className={css.filled} data-all={given === of} style={{ width: `${(100 * given) / of}%` }} />
      </span>
      <ul className={css.items}>
        {items.map((item) => (
          <li key={item}>
            <Checkbox checked={provided.includes(item)} onChange={(there) => toggle(item, there)}>
              {item}
            </Checkbox>
            <Sign say={say} sign={provided.includes(item) ? undefined : signs.get(item)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Sign({ say, sign }: { say: Say; sign: IntakeSign | undefined }) {
  if (sign === undefined) return null
  return (
    <span className={css.sign}>
      {sign.what === 'words'
        ? say('opening.sign.words', { found: sign.found })
        : say(`opening.sign.${sign.what}`)}
    </span>
  )
}
