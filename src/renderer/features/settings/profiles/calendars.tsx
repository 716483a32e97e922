import { useIntl } from 'react-intl'
import type { CalendarView, ProfileView } from '../../../../contract/views/profile.ts'
import { isAroundTheClock } from '../../../../domain/calendar/calendar.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Assumed, Part } from './part.tsx'
import { dateWords, periodWords, weekWords } from './week-words.ts'
import css from './profiles.module.css'

/** When time counts, and the days off that one still plans with. */
export function Calendars({ profile }: { profile: ProfileView }) {
  const say = sayIn(useIntl())
  return (
    <Part title={say('profile.calendars')}>
      {profile.calendars.map((calendar) => (
        <CalendarCard
          key={calendar.id}
          calendar={calendar}
          working={calendar.id === profile.workingCalendar}
        />
      ))}
    </Part>
  )
}

function CalendarCard({ calendar, working }: { calendar: CalendarView; working: boolean }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const lines = isAroundTheClock(calendar) ? [say('profile.calendar.always')] : weekWords(intl, calendar)
  return (
    <div className={css.card}>
      <h4 className={css.cardTitle}>
        {calendar.name}
        {working && <Badge tone="accent">{say('profile.calendar.working')}</Badge>}
        {calendar.assumed && <Assumed />}
      </h4>
      <p className={css.text}>{lines.join(' · ')}</p>
      <p className={css.text}>{say('profile.calendar.zone', { zone: calendar.zone })}</p>
      {calendar.holidays.length === 0 ? (
        <p className={css.text}>{say('profile.calendar.noHolidays')}</p>
      ) : (
        <details className={css.details}>
          <summary>
            {say('profile.calendar.holidays')} ({intl.formatNumber(calendar.holidays.length)})
          </summary>
          <ul>
            {calendar.holidays.map(({ date, name, open }) => (
              <Day key={date} date={date} name={name} open={open ?? null} />
            ))}
          </ul>
        </details>
      )}
      {calendar.exceptions.length > 0 && (
        <details className={css.details}>
          <summary>{say('profile.calendar.exceptions')}</summary>
          <ul>
            {calendar.exceptions.map((day) => (
              <Day key={day.date} {...day} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

interface DayProps {
  readonly date: string
  readonly name: string
  /** Hours that are worked nevertheless; null or none: the day is off. */
  readonly open: CalendarView['exceptions'][number]['open'] | null
}

function Day({ date, name, open }: DayProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const hours = (open ?? []).map(periodWords).join(', ')
  return (
    <li className={css.day}>
      <span className={css.date}>{dateWords(intl, date)}</span>
      {hours === '' ? name : say('profile.calendar.halfDay', { name, hours })}
    </li>
  )
}
