import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import type { WorkspaceView } from '../../../../contract/views/workspace.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ProfileSelect } from '../profile-select.tsx'
import { useProfile } from '../use-profile.ts'
import { Calendars } from './calendars.tsx'
import { Lists } from './lists.tsx'
import { Part } from './part.tsx'
import { Plans } from './plans.tsx'
import { ruleWords } from './rule-words.ts'
import css from './profiles.module.css'

/** How a team works, to be read. */
export function ProfilesSettings({ workspace }: { workspace: WorkspaceView }) {
  const say = sayIn(useIntl())
  const [id, setId] = useState(workspace.profiles[0]?.id ?? null)
  const profile = useProfile(id)
  return (
    <>
      <div className={css.team}>
        <ProfileSelect
          label={say('texts.profile')}
          profiles={workspace.profiles}
          value={id}
          onChange={setId}
        />
        {profile !== null && (
          <>
            <Badge>{say(profile.shipped ? 'profile.shipped' : 'profile.own')}</Badge>
            <span className={css.text}>
              {say('profile.version', { version: profile.version.slice(0, 8) })}
            </span>
          </>
        )}
      </div>
      {profile !== null && <Shown profile={profile} />}
    </>
  )
}

function Shown({ profile }: { profile: ProfileView }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const { intake, conditions } = profile.rules
  const list = (words: readonly string[]): string => intl.formatList([...words])
  return (
    <>
      <p className={css.about}>{profile.about}</p>
      <Calendars profile={profile} />
      <Plans profile={profile} />
      <Lists profile={profile} />
      <Sentences title={say('profile.rules')} lines={ruleWords(say, list, profile)} />
      <Sentences title={say('profile.intake')} lines={intake} />
      <Sentences title={say('profile.conditions')} lines={conditions} />
    </>
  )
}

function Sentences({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Part title={title}>
      <ul className={css.sentences}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  )
}
