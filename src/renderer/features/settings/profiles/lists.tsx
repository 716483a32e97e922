import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { type Say, sayIn } from '../../../../i18n/intl.ts'
import { Assumed, Line, Part, Table } from './part.tsx'
import css from './profiles.module.css'

/** What a ticket of the team may be: its severities, types, sectors and channels. */
export function Lists({ profile }: { profile: ProfileView }) {
  const say = sayIn(useIntl())
  return (
    <>
      <Severities profile={profile} />
      <Types profile={profile} />
      <Statuses profile={profile} />
      <Part title={say('profile.sectors')}>
        <ul>
          {profile.sectors.map(({ id, name, about }) => (
            <Line
              key={id}
              name={name}
              text={about}
              marks={id === profile.entrance ? [say('profile.sector.entrance')] : []}
            />
          ))}
        </ul>
      </Part>
      <Part title={say('profile.channels')}>
        <ul>
          {profile.channels.map((channel) => (
            <Line
              key={channel.id}
              name={channel.name}
              text={say(`profile.channel.opens.${channel.opens}`)}
              marks={channelMarks(say, channel)}
            />
          ))}
        </ul>
      </Part>
    </>
  )
}

function Severities({ profile }: { profile: ProfileView }) {
  const say = sayIn(useIntl())
  const { severities, matrix, provisionalSeverity } = profile
  return (
    <Part title={say('profile.severities')}>
      {severities.length === 0 && <p className={css.text}>{say('profile.severities.none')}</p>}
      {matrix !== null && (
        <p className={css.text}>
          {say('profile.matrix')} {matrix.assumed && <Assumed />}
        </p>
      )}
      <ul>
        {severities.map(({ id, name, definition, critical }) => (
          <Line
            key={id}
            name={name}
            text={definition}
            marks={[
              ...(critical ? [say('profile.severity.critical')] : []),
              ...(id === provisionalSeverity ? [say('profile.severity.provisional')] : []),
            ]}
          />
        ))}
      </ul>
    </Part>
  )
}

function Types({ profile: { types, severities, openTypes } }: { profile: ProfileView }) {
  const say = sayIn(useIntl())
  const nameOf = (id: string): string => severities.find((each) => each.id === id)?.name ?? id
  return (
    <Part title={say('profile.types')}>
      {types.length === 0 && <p className={css.text}>{say('profile.types.none')}</p>}
      <ul>
        {types.map(({ id, name, fixedSeverity }) => (
          <Line
            key={id}
            name={name}
            marks={
              fixedSeverity === null ? [] : [say('profile.type.fixed', { severity: nameOf(fixedSeverity) })]
            }
          />
        ))}
      </ul>
      {openTypes && <p className={css.text}>{say('profile.types.open')}</p>}
    </Part>
  )
}

function Statuses({ profile }: { profile: ProfileView }) {
  const say = sayIn(useIntl())
  return (
    <Part title={say('profile.statuses')}>
      <Table
        label={say('profile.statuses')}
        heads={HEADS.map((head) => say(`profile.status.${head}`))}
        rows={profile.statuses.map((status) => ({
          id: status.status,
          name: status.name,
          cells: [
            say(`profile.status.phase.${status.phase}`),
            status.phase === 'closed' ? '' : say(`profile.status.waits.${status.waitsFor}`),
            effectWords(say, status),
          ],
        }))}
      />
    </Part>
  )
}

const HEADS = ['name', 'phase', 'waits', 'effect'] as const

type Status = ProfileView['statuses'][number]

function effectWords(say: Say, status: Status): string {
  const flags = (['pauses', 'standBy', 'silence'] as const).filter((flag) => status[flag])
  if (flags.length > 0) return flags.map((flag) => say(`profile.status.effect.${flag}`)).join(', ')
  return say(`profile.status.effect.${status.phase === 'open' ? 'none' : 'ended'}`)
}

const channelMarks = (
  say: Say,
  { identifies, official }: ProfileView['channels'][number],
): readonly string[] => [
  ...(identifies ? [say('profile.channel.identifies')] : []),
  ...(official ? [] : [say('profile.channel.unofficial')]),
]
