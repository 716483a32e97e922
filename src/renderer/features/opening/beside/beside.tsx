import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { intakeSigns } from '../../../../domain/opening/intake-sign.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { changeOpening } from '../opening-keeping.ts'
import { useOpening } from '../opening-store.ts'
import { IntakeList } from './intake-list.tsx'
import { SimilarPanel } from './similar-panel.tsx'
import { TranscriptPanel } from './transcript-panel.tsx'
import { useSettled } from './use-settled.ts'
import css from '../opening.module.css'

/** How long the hand rests before what was written is looked at, in milliseconds. */
const REST = 250

/** What is told beside the fields. What grows stands last, so that nothing below it moves. */
export function Beside({ profile, me }: { profile: ProfileView; me: string }) {
  const say = sayIn(useIntl())
  const draft = useOpening((state) => state.draft)
  const text = useSettled(draft.text, REST)
  const { intake, conditions } = profile.rules
  const { files, base } = draft
  const signs = useMemo(
    () => intakeSigns(intake, { text, files: files.map(({ kind }) => kind), base }),
    [intake, text, files, base],
  )
  return (
    <aside className={css.beside} aria-label={say('opening.beside')}>
      <TranscriptPanel profile={profile} me={me} text={text} />
      {intake.length > 0 && (
        <section className={css.section}>
          <IntakeList
            title={say('opening.intake')}
            items={intake}
            provided={draft.provided}
            signs={signs}
            onChange={(provided) => changeOpening({ provided })}
          />
        </section>
      )}
      {conditions.length > 0 && (
        <details className={css.section}>
          <summary className={css.heading}>{say('opening.conditions')}</summary>
          <ul className={css.conditions}>
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </details>
      )}
      <SimilarPanel profile={profile} />
    </aside>
  )
}
