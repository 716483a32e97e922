import { useIntl } from 'react-intl'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import { instantLong, timeOfDay } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { becauseWords, changeWords } from './entry-words.ts'
import css from './timeline.module.css'

type Slim = Exclude<TimelineEntry, { kind: 'message' | 'reply' | 'note' }>

/** A change of state as a slim line. */
export function EntryChange({ entry }: { entry: Slim }) {
  const intl = useIntl()
  const because = becauseWords(sayIn(intl), entry)
  return (
    <p className={css.change} data-failed={entry.kind === 'deliveryFailed'}>
      <span className={css.bullet} aria-hidden="true" />
      <span className={entry.author === null ? css.sentence : css.changeWords}>
        {entry.author !== null && (
          <>
            <bdi className={css.who}>{entry.author.name}</bdi>{' '}
          </>
        )}
        {changeWords(intl, entry)}
        {because !== '' && <span className={css.because}> · {because}</span>}
      </span>
      <time className={css.time} data-hint={instantLong(intl, entry.at)}>
        {timeOfDay(intl, entry.at)}
      </time>
    </p>
  )
}
