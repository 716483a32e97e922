import { describe, expect, test } from 'vitest'
import { handlersOf } from '../../../electron/calls/all.ts'
import type { ClientAct } from '../../../src/contract/calls/client.ts'
import type { Answer } from '../../../src/contract/ipc.ts'
import { type Workspace, workspace } from '../workspace.ts'

const TERMS = {
  name: 'Ação Modas',
  plan: 'BUSINESS+',
  addOns: [],
  cloud: true,
  domains: ['https://www.AcaoModas.com.br/loja'],
  productVersion: '7.2',
  environments: [],
  notes: '',
}
const PERSON = {
  name: 'Zoé Álvares',
  addresses: ['Zoe@AcaoModas.com.br'],
  phones: ['(11) 4000-1117'],
  identified: true,
  trained: true,
  approver: false,
}

function done<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

/** A console with the acts of a person in a line each. */
function desk(space: Workspace = workspace()) {
  const calls = handlersOf(space.console)
  const act = (each: ClientAct) => calls['client.act']({ act: each })
  const create = (name: string, terms: Partial<typeof TERMS> = {}, profile = 'wati') =>
    done(act({ kind: 'create', profile, terms: { ...TERMS, domains: [], name, ...terms } })).account
  const add = (account: string, person: Partial<typeof PERSON> = {}) =>
    done(act({ kind: 'addContact', account, contact: { ...PERSON, ...person } })).contact!
  const read = (account: string) => done(calls['client.read']({ account }))
  const list = (text = '') =>
    done(calls['client.list']({ profile: 'wati', text, offset: 0, limit: 50 })).rows.map(({ name }) => name)
  const find = (text: string) =>
    done(calls['client.find']({ profile: 'wati', text, limit: 10 })).map(
      ({ account, contact }) => contact?.name ?? account.name,
    )
  return { space, calls, act, create, add, read, list, find }
}

describe('a client', () => {
  test('WA-13, WC-12: keeps its plan, add-ons with their owner, cloud, domains, version and environments', () => {
    const { space, act, create, read } = desk()
    const account = create('Ação Modas', {
      domains: TERMS.domains,
      addOns: [{ id: 'tam', owner: space.agent }] as never[],
    })
    const environments = [{ kind: 'development', name: 'dev', address: 'dev.acaomodas.com.br' }] as const
    done(act({ kind: 'change', account, terms: { environments: [...environments], notes: 'folha dia 5' } }))
    expect(read(account)).toMatchObject({
      name: 'Ação Modas',
      plan: { id: 'BUSINESS+', name: 'Business+' },
      addOns: [{ id: 'tam', owner: { id: space.agent, name: 'Ana' } }],
      cloud: true,
      domains: ['acaomodas.com.br'],
      productVersion: '7.2',
      environments,
      notes: 'folha dia 5',
    })
  })

  test('is found by the beginning of any word of its names, domains and addresses, without diacritics', () => {
    const { create, add, list, find } = desk()
    add(create('Ação Modas', { domains: ['acaomodas.com.br'] }))
    create('Zênite')
    create('Abaeté')
    expect(list()).toEqual(['Abaeté', 'Ação Modas', 'Zênite'])
    expect(list('acao')).toEqual(['Ação Modas'])
    expect(list('modas AÇ')).toEqual(['Ação Modas'])
    expect(list('alvares')).toEqual(['Ação Modas'])
    expect(list('odas')).toEqual([])
    expect(find('zo')).toEqual(['Zoé Álvares'])
    expect(find('acao')).toEqual(['Ação Modas', 'Zoé Álvares'])
    expect(find('acaomodas.com')).toEqual(['Ação Modas', 'Zoé Álvares'])
    expect(find('zoe acao')).toEqual(['Zoé Álvares'])
    expect(find('zoe zenite')).toEqual([])
  })

  test('is merged with its contacts, domains and environments, and is the survivor from then on', () => {
    const { act, create, add, read, list } = desk()
    const [one, two] = [create('Ação'), create('Ação Modas', { domains: ['acaomodas.com.br'] })]
    const zoe = add(two)
    expect(done(act({ kind: 'mergeAccount', account: two, into: one })).account).toBe(one)
    expect(read(two)).toEqual(read(one))
    expect(read(one).contacts.map(({ id }) => id)).toEqual([zoe])
    expect(read(one).domains).toEqual(['acaomodas.com.br'])
    expect(list()).toEqual(['Ação'])
    expect(act({ kind: 'mergeAccount', account: two, into: one })).toEqual({
      ok: false,
      refusal: { kind: 'mergedIntoItself' },
    })
  })
})
