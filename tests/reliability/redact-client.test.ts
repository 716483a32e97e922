import { afterEach, expect, test } from 'vitest'
import { actOnAccount } from '../../src/application/client/act-on-account.ts'
import type { ClientAct } from '../../src/contract/calls/client.ts'
import { NEW_CLIENT } from '../electron/client-desk.ts'
import { nextClientAct } from '../electron/store/client-history.ts'
import { scrubbed } from './checked.ts'
import { report, seedOf, times } from './figures.ts'
import { nextStep } from './history.ts'
import { openStore, removeFolder } from './opened.ts'
import { scan } from './scan.ts'
import { Seeded } from './seeded.ts'

/** Words that stand nowhere else, one for each place that names a client or a contact; in small letters as addresses are. */
const ACCOUNT = {
  name: 'cliente-kq7zt3vxw9',
  domain: 'dominio-rm4hy8jc2.example',
  version: 'versao-lb6wd5pf1n',
  environment: 'ambiente-sg0tv9gk2s',
  notes: 'nota-qh4bz6xr8mEu',
}
const CONTACT = {
  person: 'pessoa-3ya1no5ci7lx',
  renamed: 'renomeada-3vd7cwo2fp8',
  address: 'conta-jt4yke6hy5@wn9bza1.example',
  old: 'antiga-ug1xm6rdk8p@c2.example',
  phone: 'fone-9182736450',
}

const made: string[] = []
afterEach(() => made.splice(0).forEach(removeFolder))

/** A client with canaries in every word, its contact moved and merged through other accounts, and work around it. */
function desk(seed: number, orderer: 'self' | 'hub') {
  const opened = openStore({ seed, orderer })
  const { root } = opened.folder
  made.push(root)
  const working = { ...opened, random: new Seeded(seed) }
  const does = (act: ClientAct) => {
    const done = actOnAccount(opened.ports, { act, actor: opened.actor })
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    return done.value
  }
  const work = (steps: number): void => {
    for (let step = 0; step < steps; step++)
      if (step % 2 === 0) nextClientAct(working, false)
      else nextStep(working)
  }
  const create = (terms: Partial<typeof NEW_CLIENT>) =>
    does({ kind: 'create', profile: 'weconnect', terms: { ...NEW_CLIENT, ...terms } }).account
  return { opened, root, does, work, create }
}

const planted = (seed: number, orderer: 'self' | 'hub') => {
  const made_ = desk(seed, orderer)
  const { does, work, create } = made_
  work(10)
  const first = create({ name: 'Origem' })
  const person = { name: CONTACT.person, addresses: [CONTACT.old], phones: [CONTACT.phone] }
  const flags = { identified: true, trained: true, approver: false }
  const contact = does({ kind: 'addContact', account: first, contact: { ...person, ...flags } }).contact!
  const source = create({
    name: ACCOUNT.name,
    domains: [ACCOUNT.domain],
    productVersion: ACCOUNT.version,
    environments: [{ kind: 'production', name: 'x', address: ACCOUNT.environment }],
  })
  does({ kind: 'change', account: source, terms: { notes: ACCOUNT.notes } })
  does({ kind: 'moveContact', account: first, contact, to: source })
  const renaming = { name: CONTACT.renamed, addresses: [CONTACT.address] }
  does({ kind: 'changeContact', account: source, contact, person: renaming })
  const account = create({ name: 'Quem ficou' })
  does({ kind: 'mergeAccount', account: source, into: account })
  work(6)
  return { ...made_, account, contact }
}

test('R-REDACT: what is removed of a contact is in no byte of the data folder, wherever he stood before', () => {
  const [rounds, first] = [times({ ci: 4, full: 200 }), seedOf(20_261_122)]
  const found = { rounds: 0, planted: 0, hits: 0, findings: 0, left: 0 }
  for (let seed = first; seed < first + rounds; seed++) {
    const { opened, root, does, work, account, contact } = planted(seed, seed % 2 === 0 ? 'self' : 'hub')
    found.planted += scan(root, CONTACT).length
    does({ kind: 'redact', account, contact, basis: 'titular' })
    found.hits += scan(root, CONTACT).length
    found.left += scan(root, ACCOUNT).length
    expect(opened.store.account(account as never)?.account.contacts.get(contact)).toMatchObject({
      name: '',
      addresses: [],
      trained: true,
    })
    work(10)
    found.findings += scrubbed(opened.store.db).filter(({ what }) => what !== 'head').length
    opened.close()
    found.hits += scan(root, CONTACT).length
    found.rounds += 1
  }
  report('R-REDACT contact', { seed: first, ...found })
  expect(found).toMatchObject({ rounds, hits: 0, findings: 0 })
  expect(found.planted).toBeGreaterThan(rounds * Object.keys(CONTACT).length)
  expect(found.left).toBeGreaterThan(rounds * 3)
})

test('R-REDACT: what is removed of a client is in no byte of the data folder, those merged into it included', () => {
  for (const orderer of ['self', 'hub'] as const) {
    const { opened, root, does, work, account } = planted(5, orderer)
    const words = { ...ACCOUNT, ...CONTACT }
    expect(scan(root, words)).not.toEqual([])
    does({ kind: 'redact', account, contact: null, basis: 'titular' })
    expect(scan(root, words)).toEqual([])
    work(10)
    opened.close()
    expect(scan(root, words)).toEqual([])
  }
})

test('R-REDACT control: without a removal every word that was planted is found', () => {
  const { opened, root } = planted(6, 'self')
  const hits = new Set(scan(root, { ...ACCOUNT, ...CONTACT }).map(({ word }) => word))
  expect([...hits].toSorted()).toEqual(Object.keys({ ...ACCOUNT, ...CONTACT }).toSorted())
  opened.close()
})
