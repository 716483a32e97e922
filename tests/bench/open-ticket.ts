import { readTicketView } from '../../electron/queries/ticket-detail.ts'
import { actOnTicket } from '../../src/application/act-on-ticket.ts'
import { ticketStream } from '../../src/domain/sync/envelope.ts'
import type { TicketId } from '../../src/domain/value/id.ts'
import { type Figure, figure } from './figure.ts'
import { inTurns, type Work } from './measure.ts'
import { type Site, someOpenTickets } from './site.ts'

const TICKETS = 300
const [SHORT, LONG] = [40, 400]
const AGAIN = 10

/**
 * P7: a ticket as its screen gets it (its facts checked and folded, its clocks, its entries, the message as text),
 * beside a bare SELECT of the same facts with their bodies, and beside that SELECT with the hash and the parsing that no
 * reading may leave out; then per fact, in a short and in a long ticket.
 */
export async function openTicket(sites: readonly Site[]): Promise<readonly Figure[]> {
  const works = Object.fromEntries(
    sites.flatMap((site) => {
      const tickets = someOpenTickets(site, TICKETS)
      return [
        [`ours ${site.tickets}`, opening(site, tickets, TICKETS)],
        [`floor ${site.tickets}`, rawReading(site, tickets, TICKETS)],
        [`checked ${site.tickets}`, checkedReading(site, tickets)],
      ]
    }),
  ) as Record<string, Work>
  const took = await inTurns(works)
  const least = sites[0]!.tickets
  const bySize = sites.flatMap(({ tickets }, at) => {
    const [ours, work] = [took[`ours ${tickets}`]!, `open a ticket, ${tickets} tickets`]
    return [
      figure({
        id: 'P7',
        work,
        ours,
        floor: took[`floor ${tickets}`]!,
        floorIs: 'SELECT of its facts',
        bound: 2,
        ...(at > 0
          ? { growth: { from: took[`ours ${least}`]!, over: `${least} tickets`, bound: 1.25 } }
          : {}),
      }),
      figure({
        id: 'P7',
        work: `${work}, against facts checked`,
        ours,
        floor: took[`checked ${tickets}`]!,
        floorIs: 'facts read, hashed, parsed',
        bound: null,
      }),
    ]
  })
  return [...bySize, await perFact(sites[0]!)]
}

async function perFact(site: Site): Promise<Figure> {
  const [first, second] = someOpenTickets(site, 2) as [TicketId, TicketId]
  lengthen(site, first, SHORT)
  lengthen(site, second, LONG)
  const [few, many] = [Array<TicketId>(AGAIN).fill(first), Array<TicketId>(AGAIN).fill(second)]
  const took = await inTurns({
    short: opening(site, few, AGAIN * SHORT),
    long: opening(site, many, AGAIN * LONG),
    floor: rawReading(site, many, AGAIN * LONG),
  })
  return figure({
    id: 'P7',
    work: `open a ticket of ${LONG} facts, a fact`,
    ours: took.long,
    floor: took.floor,
    floorIs: 'SELECT of its facts',
    bound: 2,
    growth: { from: took.short, over: `${SHORT} facts`, bound: 1.25 },
  })
}

/** Notes and changes of status until the ticket has that many facts. */
function lengthen({ console, agent }: Site, ticket: TicketId, facts: number): void {
  const { ports } = console
  const actor = { agent, device: ports.signer.device }
  ports.store.transact(() => {
    for (let at = factsOf(console, ticket); at < facts; at++) {
      const act = { kind: 'note', text: `Anotação ${at} sobre o que o cliente contou ao telefone.` } as const
      const done = actOnTicket(ports, { ticket, actor, act })
      if (!done.ok) throw new Error(`a note was refused: ${done.refusal.kind}`)
    }
  })
}

const factsOf = ({ ports }: Site['console'], ticket: TicketId): number =>
  ports.store.db.get<{ n: number }>`
    SELECT count(*) AS n FROM event WHERE stream = (SELECT row FROM stream WHERE name = ${ticketStream(ticket)})`
    ?.n ?? 0

function opening({ console }: Site, tickets: readonly TicketId[], calls: number): Work {
  const { store, digest, clock } = console.ports
  const message = (ticket: TicketId): string =>
    JSON.stringify(
      readTicketView(store.db, { ticket, digest, now: clock.now(), profileOf: (at) => store.profileOf(at) }),
    )
  return { calls, run: () => tickets.reduce((sum, ticket) => sum + message(ticket).length, 0) }
}

interface RawFact {
  readonly text: string
  readonly salt: Uint8Array | null
  readonly body: string | null
}

function rawFacts({ console }: Site): (ticket: TicketId) => readonly RawFact[] {
  const select = console.host.database.prepare<[string], RawFact>(`
    SELECT e.row, e.text, e.hash, b.salt, b.text AS body FROM event e LEFT JOIN body b ON b.event = e.row
    WHERE e.stream = (SELECT row FROM stream WHERE name = ?) ORDER BY e.row`)
  return (ticket) => select.all(ticketStream(ticket))
}

function rawReading(site: Site, tickets: readonly TicketId[], calls: number): Work {
  const facts = rawFacts(site)
  return { calls, run: () => tickets.reduce((sum, ticket) => sum + facts(ticket).length, 0) }
}

function checkedReading(site: Site, tickets: readonly TicketId[]): Work {
  const facts = rawFacts(site)
  const { digest } = site.console.ports
  const weight = ({ text, salt, body }: RawFact): number => {
    const checked = [digest.sha256(text), JSON.parse(text) as unknown]
    if (salt && body) checked.push(digest.sha256(salt, body), JSON.parse(body))
    return checked.length
  }
  const run = (): number =>
    tickets.reduce((sum, ticket) => facts(ticket).reduce((all, fact) => all + weight(fact), sum), 0)
  return { calls: tickets.length, run }
}
