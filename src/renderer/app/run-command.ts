import { failureWords } from '../../i18n/failure.ts'
import type { Say } from '../../i18n/intl.ts'
import { claimActive } from '../features/queue/claim.ts'
import { activeRow, moveActive } from '../features/queue/queue-store.ts'
import { actAloud } from '../features/ticket/act-aloud.ts'
import { moveInTimeline } from '../features/ticket/timeline/timeline-focus.ts'
import { type Intent, setIntent } from '../features/ticket/ticket-store.ts'
import { announce } from '../ui/overlay/live-region.tsx'
import type { CommandId } from './command-table.ts'
import type { Route } from './route.ts'
import { go } from './use-route.ts'

export interface Place {
  readonly route: Route
  /** The list to which "back" leads. */
  readonly list: Route
  readonly say: Say
  readonly showShortcuts: () => void
}

/** Does what a command says, in the queue or in the ticket. */
export function runCommand(id: CommandId, place: Place): void {
  const inTicket = place.route.page === 'ticket'
  switch (id) {
    case 'next':
      return inTicket ? moveInTimeline(1) : moveActive(1)
    case 'previous':
      return inTicket ? moveInTimeline(-1) : moveActive(-1)
    case 'open':
      return openActive('read')
    case 'claim':
      return void (inTicket ? actAloud(place.say, { kind: 'claim' }) : claimed(place.say))
    case 'reply':
    case 'note':
    case 'status':
      return inTicket ? setIntent(id) : openActive(id)
    case 'release':
    case 'resolve':
    case 'reopen':
      return void actAloud(place.say, { kind: id })
    case 'closeTicket':
      return void actAloud(place.say, { kind: 'close' })
    case 'back':
      return inTicket ? go(place.list) : undefined
    case 'shortcuts':
      return place.showShortcuts()
    case 'send':
      return undefined
  }
}

function openActive(intent: Intent): void {
  const row = activeRow()
  if (row === undefined) return
  setIntent(intent)
  go({ page: 'ticket', id: row.id })
}

async function claimed(say: Say): Promise<void> {
  const outcome = await claimActive()
  if (outcome === null) return
  announce(
    outcome.failure === null
      ? say('queue.claimed', { code: outcome.code })
      : failureWords(say, outcome.failure),
  )
}
