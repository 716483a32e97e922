import { type KeyboardEvent, useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { FoundTicket, SearchHit } from '../../../contract/views/search.ts'
import { instantLong, instantWords } from '../../../i18n/instant.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Gravity, Initials, ProgressMark } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import { MarkedText } from './marked-text.tsx'
import { focusResult, focusResultOf } from './result-focus.ts'
import { searchOlder, useSearch } from './search-store.ts'
import css from './search.module.css'

/** The tickets that were found, one stop of the Tab key; the arrows move among them, Enter opens. */
export function SearchResults() {
  const intl = useIntl()
  const say = sayIn(intl)
  const { answer, busy, reached, active } = useSearch()
  useEffect(focusActive, [])
  const tickets = answer?.tickets ?? []
  const stop = tickets.some(({ ticket }) => ticket.id === active) ? active : (tickets[0]?.ticket.id ?? null)
  const count = answer?.next === null ? 'search.count' : 'search.countMore'
  return (
    <>
      <p className={css.count} role="status">
        {reached !== null
          ? say('search.lookingBack', { day: intl.formatDate(reached, { dateStyle: 'medium' }) })
          : answer === null
            ? say('search.looking')
            : tickets.length > 0 && say(count, { count: tickets.length })}
      </p>
      <ul className={css.results} aria-label={say('search.results')} aria-busy={busy} data-keys="list">
        {tickets.map((found) => (
          <Result
            key={found.ticket.id}
            found={found}
            stop={found.ticket.id === stop}
            onFocus={() => useSearch.setState({ active: found.ticket.id })}
          />
        ))}
      </ul>
      {answer?.next != null && (
        <div className={css.older}>
          <Button disabled={busy} onPress={() => void searchOlder()}>
            {say('search.older')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Coming back from a ticket one stands where one left. */
function focusActive(): void {
  const { active } = useSearch.getState()
  if (active !== null) focusResultOf(active)
}

function onKeyDown(event: KeyboardEvent): void {
  const to = MOVES[event.key]
  if (to === undefined) return
  event.preventDefault()
  if (to === -1 && isFirst(document.activeElement))
    document.querySelector<HTMLElement>('[type=search]')?.focus()
  else focusResult(to)
}

const MOVES: Readonly<Record<string, Parameters<typeof focusResult>[0]>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
}

const isFirst = (element: Element | null): boolean =>
  element?.closest('[data-result]')?.previousElementSibling === null

interface ResultProps {
  readonly found: FoundTicket
  readonly stop: boolean
  readonly onFocus: () => void
}

function Result({ found, stop, onFocus }: ResultProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const now = useNow()
  const { ticket, subject, at, hits } = found
  return (
    <li data-result={ticket.id} className={css.result}>
      <span className={css.lineHead}>
        <ProgressMark progress={ticket.phase === 'open' ? ticket.waitsFor : ticket.phase} />
        <a
          className={css.link}
          href={`#/ticket/${ticket.id}`}
          tabIndex={stop ? 0 : -1}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          <span className={css.code}>{ticket.code}</span>{' '}
          <bdi className={css.subject}>
            {ticket.subject === '' ? say('queue.noSubject') : <MarkedText pieces={subject} />}
          </bdi>
        </a>
        <span className={css.when} data-hint={instantLong(intl, at)}>
          {instantWords(intl, at, now)}
        </span>
      </span>
      <Facts found={found} />
      {hits.map((hit) => (
        <Hit key={hit.event} hit={hit} />
      ))}
    </li>
  )
}

/** Whose it is and where it stands. */
function Facts({ found: { ticket, client } }: { found: FoundTicket }) {
  const say = sayIn(useIntl())
  return (
    <span className={css.facts}>
      <bdi className={css.clip}>
        {ticket.client === '' ? say('queue.noClient') : <MarkedText pieces={client} />}
      </bdi>
      <span className={css.clip}>{ticket.profile.name}</span>
      <span className={css.clip}>{ticket.sector.name}</span>
      <span className={css.clip}>{ticket.status.name}</span>
      {ticket.severity !== null && (
        <span className={css.fact}>
          <Gravity order={ticket.severity.order} provisional={ticket.severity.provisional} />
          {ticket.severity.name}
        </span>
      )}
      {ticket.owner !== null && (
        <span className={css.fact}>
          <Initials name={ticket.owner.name} />
          <bdi>{ticket.owner.name}</bdi>
        </span>
      )}
    </span>
  )
}

function Hit({ hit }: { hit: SearchHit }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const now = useNow()
  return (
    <span className={css.hit}>
      <span className={css.hitKind} data-hint={say(`search.kind.${hit.kind}`)}>
        <Icon name={ICONS[hit.kind]} size={0.8125} />
        <Hidden>{say(`search.kind.${hit.kind}`)}</Hidden>
      </span>
      <span className={css.hitText}>
        {hit.who !== '' && <bdi className={css.hitWho}>{hit.who}</bdi>}{' '}
        <span className={css.when}>{instantWords(intl, hit.at, now)}</span>{' '}
        <bdi>
          <MarkedText pieces={hit.snippet} />
        </bdi>
        {hit.files.map((name, at) => (
          <span key={at} className={css.file}>
            <Icon name="clip" size={0.75} />
            <bdi>
              <MarkedText pieces={name} />
            </bdi>
          </span>
        ))}
      </span>
    </span>
  )
}

const ICONS: Readonly<Record<SearchHit['kind'], IconName>> = {
  opened: 'queue',
  message: 'mail',
  reply: 'reply',
  note: 'note',
  change: 'filter',
  failure: 'alert',
}
