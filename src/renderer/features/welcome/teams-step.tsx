import { useIntl } from 'react-intl'
import type { StartView } from '../../../contract/views/start.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Checkbox } from '../../ui/field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { type Answers, BLANK } from './answers.ts'
import { say as answer, sayOfTeam, useWelcome } from './welcome-store.ts'
import css from './welcome.module.css'

/** The teams that work here: any of those that ship, and one without a source. */
export function TeamsStep({ answers, view }: { answers: Answers; view: StartView }) {
  const say = sayIn(useIntl())
  const { missing } = useWelcome()
  const wanting = missing.includes('teams')
  return (
    <fieldset className={css.teams} data-wanting={wanting}>
      <legend className={css.legend}>{say('welcome.teams.label')}</legend>
      {view.profiles.map(({ id, name, about, channels }) => (
        <Team key={id} id={id} name={name} chosen={answers.teams[id]?.chosen === true}>
          <p>{about}</p>
          <p className={css.faint}>{say('welcome.teams.channels', { channels: channels.join(' · ') })}</p>
        </Team>
      ))}
      <Team id={BLANK} name={say('welcome.blank')} chosen={answers.teams[BLANK]?.chosen === true}>
        <p>{say('welcome.blank.text')}</p>
        {answers.teams[BLANK]?.chosen === true && (
          <TextField
            label={say('welcome.blankName')}
            value={answers.blankName}
            error={missing.includes('blankName') ? say('welcome.blankName.missing') : null}
            maxLength={120}
            onChange={(blankName) => answer({ blankName })}
          />
        )}
      </Team>
      {wanting && (
        <p className={css.error} role="alert">
          {say('welcome.teams.missing')}
        </p>
      )}
    </fieldset>
  )
}

interface TeamProps {
  readonly id: string
  readonly name: string
  readonly chosen: boolean
  readonly children: React.ReactNode
}

function Team({ id, name, chosen, children }: TeamProps) {
  return (
    <div className={css.team} data-chosen={chosen}>
      <Checkbox checked={chosen} onChange={(next) => sayOfTeam(id, { chosen: next })}>
        {name}
      </Checkbox>
      <div className={css.about}>{children}</div>
    </div>
  )
}
