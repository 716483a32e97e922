import fc from 'fast-check'
import { type ClientAct } from '../../src/contract/calls/client.ts'
import { type TicketAct } from '../../src/contract/calls/ticket-act.ts'
import { calls } from '../../src/contract/ipc.ts'
import { NO_FILTER } from '../support/no-filter.ts'
import { at, edited, type Json, placesOf } from '../contract/json-path.ts'

/** What stands in a store at the moment, to be asked for by its right name. */
export interface Known {
  readonly profiles: readonly string[]
  readonly tickets: readonly string[]
  /** Names that mean something on that ticket, by what they name. */
  on(ticket: string): Readonly<Record<Place, readonly (string | null)[]>>
}

export type Place =
  | 'account'
  | 'contact'
  | 'event'
  | 'base'
  | 'reply'
  | 'status'
  | 'sector'
  | 'severity'
  | 'type'

const TICKET = '00000000-0000-4000-8000-000000000001'
const PROFILE = '00000000-0000-4000-8000-000000000002'
const PLACES: Readonly<Record<Place, string>> = {
  account: '00000000-0000-4000-8000-00000000000a',
  contact: '00000000-0000-4000-8000-00000000000b',
  event: '00000000-0000-4000-8000-000000000003',
  base: '00000000-0000-4000-8000-000000000004',
  reply: '00000000-0000-4000-8000-000000000005',
  status: '00000000-0000-4000-8000-000000000006',
  sector: '00000000-0000-4000-8000-000000000007',
  severity: '00000000-0000-4000-8000-000000000008',
  type: '00000000-0000-4000-8000-000000000009',
}
const STAND_INS: readonly string[] = [TICKET, PROFILE, ...Object.values(PLACES)]
const address = { name: 'Ana', address: 'ana@cliente.example' }

/** One right input of each act; ids and words are put in when the call is made. */
const ACTS: readonly TicketAct[] = [
  { kind: 'claim' },
  { kind: 'release' },
  { kind: 'reply', base: PLACES.base, to: [address], cc: [], text: 'Bom dia', diagnosis: true },
  { kind: 'sentOutside', reply: PLACES.reply, at: null },
  { kind: 'note', text: 'nota' },
  { kind: 'status', status: PLACES.status },
  { kind: 'sector', sector: PLACES.sector },
  { kind: 'severity', severity: PLACES.severity, because: 'analysis', reason: 'porque sim' },
  { kind: 'type', type: PLACES.type, because: null, reason: '' },
  { kind: 'triage', sector: PLACES.sector, severity: PLACES.severity, type: null },
  { kind: 'resolve' },
  { kind: 'close' },
  { kind: 'reopen' },
  { kind: 'redact', events: [PLACES.event], basis: 'titular' },
]

const { account, contact } = PLACES
const TERMS = { plan: null, addOns: [], cloud: true, productVersion: '', environments: [], notes: '' }
const FLAGS = { identified: true, trained: false, approver: false }

/** One right input of each act on clients. */
const CLIENT_ACTS: readonly ClientAct[] = [
  { kind: 'create', profile: PROFILE, terms: { ...TERMS, name: 'Ação', domains: ['cliente.example'] } },
  { kind: 'change', account, terms: { name: 'Beta', notes: 'nota' } },
  {
    kind: 'addContact',
    account,
    contact: { ...FLAGS, name: 'Ana', addresses: [address.address], phones: [] },
  },
  { kind: 'addContact', account, contact: { ...FLAGS, name: 'Rui', addresses: [], phones: ['1'] } },
  { kind: 'changeContact', account, contact, person: { name: 'Zoé', trained: true } },
  { kind: 'mergeContact', account, contact, into: contact },
  { kind: 'moveContact', account, contact, to: account },
  { kind: 'removeContact', account, contact },
  { kind: 'mergeAccount', account, into: account },
  { kind: 'adopt', account, contact },
  { kind: 'name', ticket: TICKET, account, contact },
  { kind: 'redact', account, contact, basis: 'titular' },
]

const json = (value: unknown): Json => structuredClone(value) as Json
const ALL = json(NO_FILTER)
const IN_TEAM = json({ ...NO_FILTER, profile: [PROFILE], owner: ['me', 'nobody'], unanswered: true })

const TEMPLATE: Json = { id: 'a', name: 'Aviso', text: 'Olá', requires: [], confidential: false }

const OPENING: Json = {
  draft: TICKET,
  profile: PROFILE,
  channel: 'email',
  channelReason: '',
  account: null,
  contact: null,
  subject: 'Ação',
  text: 'não abre',
  receivedAt: null,
  severity: null,
  type: null,
  base: 'production',
  provided: [],
  files: [],
  claim: true,
}

const RIGHT: readonly { readonly name: string; readonly input: Json }[] = [
  { name: 'client.list', input: { profile: null, text: 'an', offset: 0, limit: 50 } },
  { name: 'client.find', input: { profile: PROFILE, text: 'ação beta', limit: 10 } },
  { name: 'client.read', input: { account } },
  { name: 'client.card', input: { ticket: TICKET } },
  ...CLIENT_ACTS.map((act) => ({
    name: 'client.act',
    input: { act: structuredClone<unknown>(act) as Json },
  })),
  { name: 'profile.list', input: {} },
  { name: 'profile.read', input: { profile: PROFILE } },
  { name: 'profile.publishTexts', input: { profile: PROFILE, base: 'x', templates: [TEMPLATE], macros: [] } },
  { name: 'settings.read', input: {} },
  { name: 'settings.change', input: { theme: 'dark', fontScale: 150, keys: { claim: 'x' } } },
  { name: 'settings.change', input: { signature: { profile: PROFILE, text: 'Ana' } } },
  { name: 'about.read', input: {} },
  { name: 'workspace.read', input: {} },
  { name: 'search.find', input: { phrase: 'de:mim "nota fiscal" antes:ontem', from: null, limit: 8 } },
  { name: 'search.find', input: { phrase: 'boleto', from: 1_803_000_000_000, limit: 50 } },
  { name: 'search.names', input: {} },
  { name: 'workspace.addSamples', input: {} },
  { name: 'queue.window', input: { offset: 0, limit: 50, scope: 'open', filter: IN_TEAM, sort: 'queue' } },
  { name: 'queue.window', input: { offset: 10, limit: 200, scope: 'mine', filter: ALL, sort: 'due' } },
  { name: 'queue.choices', input: {} },
  { name: 'queue.preview', input: { ticket: TICKET } },
  { name: 'savedView.read', input: {} },
  {
    name: 'savedView.save',
    input: { view: { id: 'x', name: 'Meus', scope: 'open', filter: ALL, sort: 'newest' } },
  },
  { name: 'savedView.move', input: { id: 'x', by: -1 } },
  { name: 'savedView.remove', input: { id: 'x' } },
  { name: 'ticket.read', input: { ticket: TICKET } },
  { name: 'ticket.open', input: OPENING },
  {
    name: 'ticket.similar',
    input: { profile: PROFILE, account: null, contact: null, subject: 'boleto ação' },
  },
  { name: 'opening.read', input: {} },
  { name: 'opening.save', input: { draft: null } },
  ...ACTS.map((act) => ({
    name: 'ticket.act',
    input: { ticket: TICKET, act: json(act) },
  })),
]

/** A call as it is drawn; `aim` makes it the input for a store as it stands then. */
export interface DrawnCall {
  readonly name: string
  aim(known: Known): unknown
}

/** Anything that may cross to main: right calls, right calls with something broken in them, and no calls at all. */
export const anyCall = (): fc.Arbitrary<DrawnCall> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...RIGHT), fc.infiniteStream(fc.nat())).map(rightCall) },
    { weight: 6, arbitrary: brokenCall() },
    {
      weight: 1,
      arbitrary: fc.tuple(anyName(), anyInput()).map(([name, input]) => ({ name, aim: () => input })),
    },
  )

function rightCall([{ name, input }, picks]: [(typeof RIGHT)[number], Iterator<number>]): DrawnCall {
  return { name, aim: (known) => aimed(input, known, picks) }
}

function brokenCall(): fc.Arbitrary<DrawnCall> {
  const value = fc.oneof(nasty(), fc.jsonValue() as fc.Arbitrary<Json>)
  const edit = fc.record({
    place: fc.nat(),
    value: fc.option(value, { nil: undefined }),
    beside: fc.option(key()),
  })
  const drawn = fc.tuple(
    fc.constantFrom(...RIGHT),
    fc.array(edit, { minLength: 1, maxLength: 3 }),
    fc.infiniteStream(fc.nat()),
  )
  return drawn.map(([{ name, input }, edits, picks]) => ({
    name,
    aim: (known) => aimed(edits.reduce(broken, input), known, picks),
  }))
}

const key = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom('__proto__', 'constructor', 'kind', 'text', ''), fc.string())

function broken(input: Json, edit: { place: number; value: Json | undefined; beside: string | null }): Json {
  const places = [[], ...placesOf(input)]
  const place = places[edit.place % places.length] ?? []
  const here = at(input, place)
  const isObject = typeof here === 'object' && here !== null && !Array.isArray(here)
  if (edit.beside !== null && isObject) return edited(input, [...place, edit.beside], edit.value ?? null)
  return edited(input, place, edit.value)
}

/** Values on which programs stumble. */
const nasty = (): fc.Arbitrary<Json> =>
  fc.oneof(
    fc.constantFrom<Json[]>(null, true, '', ' ', '\0', '\ud800', '__proto__', 'é'.repeat(5000), [], {}, [
      [[[]]],
    ]),
    fc.constantFrom<Json[]>(
      -1,
      -0,
      0.5,
      1e300,
      2 ** 31,
      2 ** 53,
      Number.MAX_SAFE_INTEGER,
      Number.MIN_VALUE,
      8.64e15,
    ),
    fc.constantFrom<Json[]>(`a@${'a.'.repeat(20_000)}`, '('.repeat(100_000), `${'a'.repeat(1_000_001)}`),
    fc.constantFrom<Json[]>(...STAND_INS, TICKET.toUpperCase(), `${TICKET} `, `${TICKET}\n`),
  )

const anyName = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...Object.keys(calls), '__proto__', 'toString', 'constructor', ''), fc.string())

/** Whatever a structured clone carries, also what JSON does not know. */
const anyInput = (): fc.Arbitrary<unknown> =>
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
  })

/** Puts names of the store where the drawn input has stand-ins for them, all of one ticket. */
function aimed(input: Json, known: Known, picks: Iterator<number>): Json {
  const one = (of: readonly (string | null)[]): string | null =>
    of[Number(picks.next().value) % of.length] ?? null
  const ticket = one(known.tickets)
  const names = known.on(ticket ?? '')
  const place = (value: string): Json => {
    if (value === TICKET) return ticket
    if (value === PROFILE) return one(known.profiles)
    const found = (Object.keys(PLACES) as Place[]).find((each) => PLACES[each] === value)
    return found ? one(names[found]) : value
  }
  const put = (value: Json): Json => {
    if (typeof value === 'string') return place(value)
    if (Array.isArray(value)) return value.map(put)
    if (typeof value !== 'object' || value === null) return value
    const copy = {}
    for (const [name, each] of Object.entries(value))
      Object.defineProperty(copy, name, {
        value: put(each),
        enumerable: true,
        configurable: true,
        writable: true,
      })
    return copy
  }
  return put(input)
}
