import { useIntl } from 'react-intl'
import type { WorkspaceView } from '../../contract/views/workspace.ts'
import { sayIn } from '../../i18n/intl.ts'
import { Initials } from '../ui/badge.tsx'
import { useCommand } from '../ui/commands.tsx'
import { Press } from '../ui/press.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Hidden } from '../ui/hidden.tsx'
import { UpdateOffer } from '../features/settings/update/update-offer.tsx'
import { ReminderBell } from '../features/reminders/reminder-bell.tsx'
import { go } from './use-route.ts'
import { hashOf, type Route } from './route.ts'
import css from './rail.module.css'

const LISTS = [
  { scope: 'open', icon: 'queue' },
  { scope: 'mine', icon: 'mine' },
  { scope: 'resolved', icon: 'resolved' },
  { scope: 'closed', icon: 'closed' },
] as const satisfies readonly { scope: string; icon: IconName }[]

/** Pages from which no list is gone back to. */
const ALONE: readonly Route['page'][] = ['settings', 'clients', 'client', 'clientImport']

interface RailProps {
  readonly workspace: WorkspaceView | null
  readonly reached: boolean
  /** The list that is shown, or to which the ticket goes back. */
  readonly list: Route
  readonly route: Route
}

/** The lists with their counts; below them the state of the console and who works here. */
export function Rail({ workspace, reached, list, route }: RailProps) {
  const say = sayIn(useIntl())
  const shown = ALONE.includes(route.page) || list.page !== 'queue' ? null : list.scope
  return (
    <div className={css.rail}>
      <nav aria-label={say('nav.label')}>
        <p className={css.brand}>
          <Mark />
          <bdi className={css.word} data-hint={workspace?.name || undefined}>
            {workspace?.name || say('app.name')}
          </bdi>
        </p>
        <FindButton />
        <ul className={css.lists}>
          {LISTS.map(({ scope, icon }) => (
            <li key={scope}>
              <a
                className={css.list}
                href={hashOf({ page: 'queue', scope })}
                aria-current={scope === shown ? (route.page === 'ticket' ? 'true' : 'page') : undefined}
                data-hint={say(`nav.${scope}`)}
              >
                <Icon name={icon} />
                <span className={css.word}>{say(`nav.${scope}`)}</span>
                <Count value={workspace?.counts[scope] ?? null} />
              </a>
            </li>
          ))}
          <li className={css.apart}>
            <a
              className={css.list}
              href={hashOf({ page: 'search', phrase: '' })}
              aria-current={searched(list, route)}
              data-hint={say('nav.search')}
            >
              <Icon name="search" />
              <span className={css.word}>{say('nav.search')}</span>
            </a>
          </li>
          <li>
            <a
              className={css.list}
              href={hashOf({ page: 'clients' })}
              aria-current={clientsNow(route)}
              data-hint={say('nav.clients')}
            >
              <Icon name="clients" />
              <span className={css.word}>{say('nav.clients')}</span>
            </a>
          </li>
        </ul>
      </nav>
      <span className={css.space} />
      <ReminderBell className={css.entry} onOpen={(id) => go({ page: 'ticket', id })}>
        {(count) => (
          <>
            <Icon name="bell" />
            <span className={css.word}>{say('reminders.list')}</span>
            <Count value={count} />
          </>
        )}
      </ReminderBell>
      <nav aria-label={say('settings.title')}>
        <a
          className={css.list}
          href={hashOf({ page: 'settings', section: 'look' })}
          aria-current={route.page === 'settings' ? 'page' : undefined}
          data-hint={say('settings.title')}
        >
          <Icon name="settings" />
          <span className={css.word}>{say('settings.title')}</span>
        </a>
      </nav>
      <Foot workspace={workspace} reached={reached} />
    </div>
  )
}

const searched = (list: Route, route: Route): 'page' | 'true' | undefined =>
  route.page === 'search' ? 'page' : route.page === 'ticket' && list.page === 'search' ? 'true' : undefined

const clientsNow = ({ page }: Route) =>
  page === 'clients' ? 'page' : page === 'client' || page === 'clientImport' ? 'true' : undefined

/** The way to the palette for who does not know its key yet. */
function FindButton() {
  const say = sayIn(useIntl())
  const { label, keyName, run } = useCommand('palette')
  return (
    <Press className={css.find} label={say('nav.find')} hint={label} onPress={run}>
      <Icon name="search" />
      <span className={css.word}>{say('nav.find')}</span>
      {keyName !== null && <kbd className={css.key} data-key={keyName} aria-hidden="true" />}
    </Press>
  )
}

function Count({ value }: { value: number | null }) {
  const intl = useIntl()
  if (value === null || value === 0) return null
  return (
    <span className={css.count}>
      <span aria-hidden="true">{intl.formatNumber(value)}</span>
      <Hidden>{sayIn(intl)('nav.count', { count: value })}</Hidden>
    </span>
  )
}

function Foot({ workspace, reached }: Pick<RailProps, 'workspace' | 'reached'>) {
  const say = sayIn(useIntl())
  const warnings = workspace?.warnings ?? []
  return (
    <footer className={css.foot}>
      <UpdateOffer className={css.entry} />
      {workspace !== null && workspace.outbox > 0 && (
        <p className={css.state}>
          <Icon name="outbox" size={0.875} />
          <span className={css.word}>{say('app.outbox', { count: workspace.outbox })}</span>
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className={css.state} data-hint={say(`app.warning.${warning}`)}>
          <Icon name="alert" size={0.875} />
          <span className={css.word}>{say(`app.warning.${warning}.short`)}</span>
          <Hidden>{say(`app.warning.${warning}`)}</Hidden>
        </p>
      ))}
      <p className={css.state} data-lost={!reached}>
        <span className={css.dot} aria-hidden="true" />
        <span className={css.word}>{say(reached ? 'app.state.alone' : 'app.state.lost')}</span>
      </p>
      {workspace !== null && (
        <p className={css.agent} data-hint={say('app.version', { version: workspace.appVersion })}>
          <Initials name={workspace.agent.name} />
          <span className={css.word}>
            <span className={css.name}>{workspace.agent.name}</span>
            <span className={css.role}>{say(`role.${workspace.agent.role}`)}</span>
          </span>
        </p>
      )}
    </footer>
  )
}

/** A watch on duty: an open ring and its hand. */
function Mark() {
  return (
    <svg className={css.mark} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5.5" />
      <path d="M14.6 8.3a5 5 0 1 1-3-2.9" />
      <path d="M10 10l3.4-3.4" />
    </svg>
  )
}
