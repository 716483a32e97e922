import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { failureWords } from '../../i18n/failure.ts'
import { type Say, sayIn } from '../../i18n/intl.ts'
import { desktop, host } from '../bridge/desktop.ts'
import { useClient } from '../features/client/page/client-store.ts'
import { clearList, layOutList } from '../features/queue/printed/printed-store.ts'
import { useTicket } from '../features/ticket/ticket-store.ts'
import { announce } from '../ui/overlay/live-region.tsx'
import { edgePages } from '../ui/print-head.ts'
import type { Place } from './commands/command.ts'
import type { Route } from './route.ts'

/** Prints the page on which one stands: a list whole, not what is in sight of it. */
export async function printPlace({ route, say }: Place): Promise<void> {
  if (route.page === 'queue' && !(await layOutList())) return announce(say('app.lost.title'))
  await drawn()
  if (desktop === null) return printHere()
  const answer = await host('host.print', {})
  clearList()
  if (!answer.ok) announce(failureWords(say, answer))
}

/** A browser may come back before it has printed: what was laid out goes when it says that it has. */
function printHere(): void {
  addEventListener('afterprint', clearList, { once: true })
  window.print()
}

/** Two frames: one that draws what was laid out, and one that comes after it. */
const drawn = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))

/** Whatever prints the window, each page says at its edge what it is of, and when. */
export function usePageEdges(route: Route): void {
  const intl = useIntl()
  const latest = useRef({ route, intl })
  useEffect(() => {
    latest.current = { route, intl }
  })
  useEffect(() => {
    const edge = (): void => {
      const { route: here, intl: words } = latest.current
      edgePages({
        head: headOf(here, sayIn(words)),
        date: words.formatDate(Date.now(), { dateStyle: 'short', timeStyle: 'short' }),
      })
    }
    addEventListener('beforeprint', edge)
    return () => removeEventListener('beforeprint', edge)
  }, [])
}

function headOf(route: Route, say: Say): string {
  if (route.page === 'queue') return `${say('app.name')} · ${say(`nav.${route.scope}`)}`
  if (route.page === 'client') return useClient.getState().account?.name ?? say('app.name')
  const { ticket } = useTicket.getState()
  if (route.page !== 'ticket' || ticket === null) return say('app.name')
  return `${ticket.code} · ${ticket.subject || say('queue.noSubject')}`
}
