import { describe, expect, test } from 'vitest'
import { clientDesk, done, NEW_CONTACT } from '../client-desk.ts'

describe('a client', () => {
  test('WA-13, WC-12: keeps its plan, add-ons with their owner, cloud, domains, version and environments', () => {
    const { space, act, create, read } = clientDesk()
    const account = create('Ação Modas', {
      plan: 'BUSINESS+',
      cloud: true,
      productVersion: '7.2',
      domains: ['https://www.AcaoModas.com.br/loja'],
      addOns: [{ id: 'tam', owner: space.agent }],
    })
    const environments = [{ kind: 'development' as const, name: 'dev', address: 'dev.acaomodas.com.br' }]
    done(act({ kind: 'change', account, terms: { environments, notes: 'folha dia 5' } }))
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
    const { create, add, list, find } = clientDesk()
    add(create('Ação Modas', { domains: ['acaomodas.com.br'] }))
    create('Zênite')
    create('Abaeté')
    expect(list()).toEqual(['Abaeté', 'Ação Modas', 'Zênite'])
    expect(list('acao')).toEqual(['Ação Modas'])
    expect(list('modas AÇ')).toEqual(['Ação Modas'])
    expect(list('alvares')).toEqual(['Ação Modas'])
    expect(list('alvares acao')).toEqual(['Ação Modas'])
    expect(list('alvares zenite')).toEqual([])
    expect(list('acao', 'xtech')).toEqual([])
    expect(list('acao', null)).toEqual(['Ação Modas'])
    expect(list('odas')).toEqual([])
    expect(find('zo')).toEqual(['Zoé Álvares'])
    expect(find('acao')).toEqual(['Ação Modas', 'Zoé Álvares'])
    expect(find('acaomodas.com')).toEqual(['Ação Modas', 'Zoé Álvares'])
    expect(find('zoe acao')).toEqual(['Zoé Álvares'])
    expect(find('zoe zenite')).toEqual([])
    expect(find('%')).toEqual([])
  })

  test('says how many there are, also on a page behind the last', () => {
    const { create, calls } = clientDesk()
    for (const name of ['A', 'B', 'C']) create(name)
    for (const text of ['', 'a'])
      expect(done(calls['client.list']({ profile: null, text, offset: 50, limit: 10 }))).toEqual({
        total: text === '' ? 3 : 1,
        rows: [],
      })
  })

  test('follows its contacts: renamed, changed, merged, moved and removed', () => {
    const { act, create, add, read, find, list } = clientDesk()
    const [one, two] = [create('Órion'), create('Beta')]
    const [zoe, rui] = [add(one), add(one, { name: 'Rui', addresses: ['rui@acao.com.br'] })]
    done(act({ kind: 'changeContact', account: one, contact: zoe, person: { name: 'Íris' } }))
    expect([find('zoe alvares'), find('iris')]).toEqual([[], ['Íris']])
    done(act({ kind: 'change', account: one, terms: { name: 'Núcleo' } }))
    expect([find('iris orion'), find('iris nucleo'), list('orion')]).toEqual([[], ['Íris'], []])
    done(act({ kind: 'mergeContact', account: one, contact: zoe, into: rui }))
    expect(read(one).contacts.map(({ name, addresses }) => [name, addresses])).toEqual([
      ['Rui', ['rui@acao.com.br', 'zoe@acaomodas.com.br']],
    ])
    expect(done(act({ kind: 'moveContact', account: one, contact: rui, to: two })).account).toBe(two)
    expect([read(one).contacts.length, read(two).contacts.length]).toEqual([0, 1])
    expect(find('rui beta')).toEqual(['Rui'])
    done(act({ kind: 'removeContact', account: two, contact: rui }))
    expect(find('rui')).toEqual([])
    expect(add(one)).not.toBe('')
  })

  test('is merged with its contacts, domains and environments, and is the survivor from then on', () => {
    const { act, create, add, read, list } = clientDesk()
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
    done(act({ kind: 'change', account: two, terms: { notes: 'de quem ficou' } }))
    expect(read(one).notes).toBe('de quem ficou')
  })

  test('a refusal of one half leaves the other undone', () => {
    const { space, act, create, add, read } = clientDesk()
    const [one, other] = [create('Ação'), create('Outra', {}, 'xtech')]
    const zoe = add(one)
    const before = space.ports.store.db.get`SELECT count(*) AS n FROM event`
    for (const each of [
      { kind: 'mergeAccount', account: one, into: other },
      { kind: 'moveContact', account: one, contact: zoe, to: other },
      { kind: 'moveContact', account: one, contact: zoe, to: zoe },
      { kind: 'mergeAccount', account: one, into: zoe },
    ] as const)
      expect(act(each).ok).toBe(false)
    expect(space.ports.store.db.get`SELECT count(*) AS n FROM event`).toEqual(before)
    expect(read(one).contacts).toHaveLength(1)
  })

  test('XT-02: an address is one contact’s of a profile, and another profile’s contact may have it too', () => {
    const { act, create, add } = clientDesk()
    const [one, two] = [create('Ação'), create('Beta')]
    add(one)
    expect(
      act({
        kind: 'addContact',
        account: two,
        contact: { ...NEW_CONTACT, addresses: ['ZOE@acaomodas.com.br'] },
      }),
    ).toEqual({
      ok: false,
      refusal: { kind: 'addressOfOther', address: 'zoe@acaomodas.com.br', client: 'Ação' },
    })
    expect(add(create('Ação', {}, 'xtech'))).not.toBe('')
  })
})

test('what was undone is not read afterwards', () => {
  const desk = clientDesk()
  const account = desk.create('Ação')
  const { store } = desk.space.ports
  expect(() =>
    store.transact(() => {
      desk.act({ kind: 'change', account, terms: { name: 'Nunca' } })
      throw new Error('planted')
    }),
  ).toThrow('planted')
  expect(desk.read(account).name).toBe('Ação')
})
