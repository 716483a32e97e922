import { useIntl } from 'react-intl'
import type { CountedClock } from '../../../../contract/views/queue.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Countdown } from '../../../ui/time/countdown.tsx'
import { Ticking } from '../../../ui/time/ticking.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { bothShort, clockShown, dueWords } from '../row/clock-words.ts'
import css from './preview.module.css'

/** Each clock with when it is due and both readings of what is left (XT-16). */
export function PreviewClocks({ clocks }: { clocks: readonly CountedClock[] }) {
  const say = sayIn(useIntl())
  return (
    <section className={css.part} aria-label={say('clock.strip')}>
      <h3 className={css.title}>{say('preview.clocks')}</h3>
      {clocks.length === 0 ? (
        <p className={css.none}>{say('clock.none')}</p>
      ) : (
        <ul className={css.clocks}>
          {clocks.map((clock) => (
            <One key={clock.clock} clock={clock} />
          ))}
        </ul>
      )}
    </section>
  )
}

function One({ clock }: { clock: CountedClock }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const now = useNow()
  const due = dueWords(intl, clock, now)
  const both = bothShort(intl, clock, now) !== ''
  return (
    <li className={css.clock}>
      <span className={css.clockName}>{say(`clock.${clock.clock}.long`)}</span>
      <span className={css.clockText}>
        <Countdown read={(at) => clockShown(intl, clock, at)} />
      </span>
      {due !== '' && <span className={css.due}>{due}</span>}
      {both && <Ticking className={css.both} read={(at) => bothShort(intl, clock, at)} />}
    </li>
  )
}
