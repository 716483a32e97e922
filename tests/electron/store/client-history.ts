import { actOnAccount } from '../../../src/application/client/act-on-account.ts'
import type { ClientAct } from '../../../src/contract/calls/client.ts'
import type { Account } from '../../../src/domain/account/account.ts'
import type { AccountId } from '../../../src/domain/value/id.ts'
import type { Desk } from '../../reliability/history.ts'
import { NEW_CLIENT, NEW_CONTACT } from '../client-desk.ts'

const NAMES = ['Ação', 'Beta', 'Casa São João', 'Núcleo', 'Zênite']
/** Those that the mails of a history come from are among them. */
const ADDRESSES = ['ana@cliente.example', 'rui@cliente.example', 'zoe@acao.example', 'íris@nucleo.example']
const DOMAINS = ['cliente.example', 'acao.example', 'nucleo.example']

/** One act on clients, as an agent's day holds them; answers whether a rule let it be. */
export function nextClientAct(desk: Desk, redactions = true): boolean {
  const { ports, actor, random } = desk
  const act = random.pick(redactions ? [...ACTS, redact] : ACTS)(desk)
  return act ? actOnAccount(ports, { act, actor }).ok : false
}

type Chooser = (desk: Desk) => ClientAct | null

const accounts = ({ ports }: Desk): readonly Account[] =>
  ports.store.db.all<{ id: AccountId }>`SELECT id FROM account ORDER BY stream`.flatMap(
    ({ id }) => ports.store.account(id)?.account ?? [],
  )

const someAccount = (desk: Desk): Account | null => {
  const all = accounts(desk)
  return all.length > 0 ? desk.random.pick(all) : null
}

/** An account with one of its contacts. */
function someContact(desk: Desk): { account: Account; contact: string } | null {
  const all = accounts(desk).flatMap((account) =>
    [...account.contacts.keys()].map((contact) => ({ account, contact })),
  )
  return all.length > 0 ? desk.random.pick(all) : null
}

const create: Chooser = ({ random, profiles }) => ({
  kind: 'create',
  profile: random.pick(profiles).id,
  terms: {
    ...NEW_CLIENT,
    name: random.pick(NAMES),
    domains: random.chance(0.5) ? [random.pick(DOMAINS)] : [],
  },
})

const change: Chooser = (desk) => {
  const account = someAccount(desk)
  const terms = desk.random.pick([
    { name: desk.random.pick(NAMES) },
    { domains: [desk.random.pick(DOMAINS), 'outro.example'] },
    { plan: 'PREMIUM' },
    { cloud: desk.random.chance(0.5), notes: 'uma nota' },
  ])
  return account && { kind: 'change', account: account.id, terms }
}

const add: Chooser = (desk) => {
  const account = someAccount(desk)
  const { random } = desk
  const person = { ...NEW_CONTACT, name: random.pick(NAMES), addresses: [random.pick(ADDRESSES)] }
  return account && { kind: 'addContact', account: account.id, contact: person }
}

const changeContact: Chooser = (desk) => {
  const found = someContact(desk)
  const person = desk.random.pick([
    { name: desk.random.pick(NAMES) },
    { addresses: [desk.random.pick(ADDRESSES), desk.random.pick(ADDRESSES)] },
    { identified: desk.random.chance(0.5) },
  ])
  return found && { kind: 'changeContact', account: found.account.id, contact: found.contact, person }
}

const mergeContact: Chooser = (desk) => {
  const found = someContact(desk)
  const into = found && desk.random.pick([...found.account.contacts.keys()])
  return found && into
    ? { kind: 'mergeContact', account: found.account.id, contact: found.contact, into }
    : null
}

const move: Chooser = (desk) => {
  const [found, to] = [someContact(desk), someAccount(desk)]
  return found && to && { kind: 'moveContact', account: found.account.id, contact: found.contact, to: to.id }
}

const remove: Chooser = (desk) => {
  const found = someContact(desk)
  return found && { kind: 'removeContact', account: found.account.id, contact: found.contact }
}

const merge: Chooser = (desk) => {
  const [one, two] = [someAccount(desk), someAccount(desk)]
  return one && two && { kind: 'mergeAccount', account: one.id, into: two.id }
}

const adopt: Chooser = (desk) => {
  const found = someContact(desk)
  return found && { kind: 'adopt', account: found.account.id, contact: found.contact }
}

const redact: Chooser = (desk) => {
  const found = someContact(desk)
  const contact = found && desk.random.chance(0.7) ? found.contact : null
  return found && { kind: 'redact', account: found.account.id, contact, basis: 'titular' }
}

const ACTS: readonly Chooser[] = [
  create,
  create,
  change,
  add,
  add,
  add,
  changeContact,
  changeContact,
  mergeContact,
  move,
  remove,
  merge,
  adopt,
]
