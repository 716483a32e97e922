import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { StartView } from '../../../contract/views/start.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Checkbox } from '../../ui/field.tsx'
import { TagField } from '../../ui/form/tag-field.tsx'
import { TimeField } from '../../ui/form/time-field.tsx'
import { type Answers, BLANK, type Team } from './answers.ts'
import { DAYS, type Hours, hoursFault } from './hours.ts'
import { sayOfTeam, useWelcome } from './welcome-store.ts'
import css from './welcome.module.css'

/** What no source says of the chosen teams: the hours that are supposed, and where their mail arrives. */
export function HoursStep({ answers, view }: { answers: Answers; view: StartView }) {
  const chosen = Object.entries(answers.teams).filter(([, team]) => team.chosen)
  const nameOf = (id: string) =>
    id === BLANK ? answers.blankName : (view.profiles.find((each) => each.id === id)?.name ?? id)
  return chosen.map(([id, team]) => (
    <section key={id} className={css.answers} aria-label={nameOf(id)}>
      <h2 className={css.teamName}>{nameOf(id)}</h2>
      <HoursFields id={id} hours={team.hours} />
      <Addresses id={id} team={team} />
    </section>
  ))
}

function HoursFields({ id, hours }: { id: string; hours: Hours | null }) {
  const say = sayIn(useIntl())
  const { missing } = useWelcome()
  if (hours === null) return <p className={css.faint}>{say('welcome.hours.given')}</p>
  const fault = missing.includes(`hours:${id}`) ? hoursFault(hours) : null
  const change = (part: Partial<Hours>) => sayOfTeam(id, { hours: { ...hours, ...part } })
  return (
    <div className={css.hours} data-wanting={fault !== null}>
      <Days hours={hours} onChange={(days) => change({ days })} />
      <div className={css.times}>
        <TimeField
          label={say('welcome.hours.from')}
          value={hours.from}
          invalid={fault === 'order'}
          onChange={(from) => change({ from })}
        />
        <TimeField
          label={say('welcome.hours.to')}
          value={hours.to}
          invalid={fault === 'order'}
          onChange={(to) => change({ to })}
        />
        <Lunch hours={hours} invalid={fault === 'lunch'} onChange={(lunch) => change({ lunch })} />
      </div>
      {fault !== null && (
        <p className={css.error} role="alert">
          {say(`welcome.hours.${fault}`)}
        </p>
      )}
    </div>
  )
}

function Days({ hours, onChange }: { hours: Hours; onChange: (days: Hours['days']) => void }) {
  const intl = useIntl()
  const say = sayIn(intl)
  return (
    <div role="group" aria-label={say('welcome.hours.days')} className={css.days}>
      {DAYS.map((day) => (
        <Checkbox
          key={day}
          checked={hours.days.includes(day)}
          onChange={(open) =>
            onChange(DAYS.filter((each) => (each === day ? open : hours.days.includes(each))))
          }
        >
          {intl.formatDate(MONDAY + (day - 1) * DAY_LENGTH, { weekday: 'short', timeZone: 'UTC' })}
        </Checkbox>
      ))}
    </div>
  )
}

/** A Monday, for the names of the days. */
const MONDAY = Date.UTC(2026, 0, 5)
const DAY_LENGTH = 86_400_000

interface LunchProps {
  readonly hours: Hours
  readonly invalid: boolean
  readonly onChange: (lunch: Hours['lunch']) => void
}

function Lunch({ hours: { lunch }, invalid, onChange }: LunchProps) {
  const say = sayIn(useIntl())
  return (
    <>
      <div className={css.lunch}>
        <Checkbox
          checked={lunch !== null}
          onChange={(breaks) => onChange(breaks ? { from: '12:00', to: '13:00' } : null)}
        >
          {say('welcome.hours.lunchBreak')}
        </Checkbox>
      </div>
      {lunch !== null && (
        <div className={css.times}>
          <TimeField
            label={say('welcome.hours.lunch.from')}
            value={lunch.from}
            invalid={invalid}
            onChange={(from) => onChange({ ...lunch, from })}
          />
          <TimeField
            label={say('welcome.hours.lunch.to')}
            value={lunch.to}
            invalid={invalid}
            onChange={(to) => onChange({ ...lunch, to })}
          />
        </div>
      )}
    </>
  )
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

function Addresses({ id, team }: { id: string; team: Team }) {
  const say = sayIn(useIntl())
  const [wrong, setWrong] = useState<string | null>(null)
  const add = (text: string): string => {
    const given = text
      .split(/[,;\s]+/)
      .map((part) => part.trim().toLowerCase())
      .filter((part) => part !== '')
    const bad = given.filter((part) => !ADDRESS.test(part))
    const good = given.filter((part) => ADDRESS.test(part))
    sayOfTeam(id, { addresses: [...new Set([...team.addresses, ...good])] })
    setWrong(bad[0] ?? null)
    return bad.join(' ')
  }
  return (
    <TagField
      label={say('welcome.addresses')}
      hint={say('welcome.addresses.hint')}
      tags={team.addresses.map((address) => ({ id: address, label: address }))}
      error={wrong === null ? null : say('welcome.addresses.wrong', { address: wrong })}
      onAdd={add}
      onRemove={(address) => sayOfTeam(id, { addresses: team.addresses.filter((each) => each !== address) })}
    />
  )
}
