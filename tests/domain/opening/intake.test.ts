import { describe, expect, test } from 'vitest'
import { intakeScore } from '../../../src/domain/opening/intake-score.ts'
import { type Evidence, intakeSigns } from '../../../src/domain/opening/intake-sign.ts'
import { loaded, PROFILES } from '../../profiles/loaded.ts'

const evidence = (change: Partial<Evidence> = {}): Evidence => ({
  text: '',
  files: [],
  base: null,
  ...change,
})
const intakeOf = (name: (typeof PROFILES)[number]) => loaded(name).rules.intake

describe('what is still missing', () => {
  test('WC-15: is the profile’s list less what was said to be there, in its order', () => {
    const items = intakeOf('weconnect')
    expect(intakeScore(items, [])).toEqual({ given: 0, of: 5, missing: items })
    expect(intakeScore(items, [items[3]!, items[1]!, 'outra coisa'])).toEqual({
      given: 2,
      of: 5,
      missing: [items[0], items[2], items[4]],
    })
    expect(intakeScore([], ['versão'])).toEqual({ given: 0, of: 0, missing: [] })
  })
})

describe('a sign in the text', () => {
  const found = (name: (typeof PROFILES)[number], change: Partial<Evidence>) =>
    Object.fromEntries(
      [...intakeSigns(intakeOf(name), evidence(change))].map(([item, sign]) => [
        item,
        sign.what === 'words' ? sign.found : sign.what,
      ]),
    )

  test('XT-06: shows the order, the product and the postal code where they stand', () => {
    const text = 'O pedido nº 104233 não fecha: REF. AB-1029, CEP 01310-100.'
    expect(found('xtech', { text })).toEqual({
      'número do pedido': '104233',
      'REF do produto': 'AB-1029',
      CEP: '01310-100',
    })
  })

  test('WC-15: shows version, module, picture and base', () => {
    expect(
      found('weconnect', {
        text: 'No módulo Folha, versão 12.1.33',
        files: ['png'],
        base: 'homologation',
      }),
    ).toEqual({
      'módulo utilizado': 'módulo Folha',
      'printscreen com as evidências': 'image',
      'versão utilizada': '12.1.33',
      'base com o problema: homologação ou produção': 'base',
    })
  })

  test('WM-04: a file will do where a picture or a file is asked for; access data are never looked for', () => {
    const [picture] = intakeOf('webmania')
    expect(found('webmania', { files: ['pdf'], text: 'senha: abc123' })).toEqual({
      [picture!]: 'file',
    })
    expect(found('webmania', { files: ['jpeg'] })).toEqual({ [picture!]: 'image' })
  })

  test('XT-06: a description counts from where one can work with it', () => {
    const reason = 'motivo, com o máximo de detalhes'
    expect(found('xtech', { text: 'palavra '.repeat(24) })).toEqual({})
    expect(found('xtech', { text: 'palavra '.repeat(25) })[reason]).toBe('detail')
  })

  test.for([
    'pagou R$ 1.234,56 às 10:32 do dia 19.11.2026',
    'telefone 11 4000-1117, CNPJ 12.345.678/0001-90',
    'o pedido dela não fecha',
    'refazer o cadastro, referente ao prazo',
  ])('XT-06: is not seen in %j', (text) => {
    expect([found('weconnect', { text }), found('xtech', { text })]).toEqual([{}, {}])
  })

  test('XT-06: a text without end costs no more than its beginning', () => {
    for (const piece of ['versão ', 'pedido nº ', '1.1.', 'módulo de ', 'ref ', '#', 'a'])
      expect(intakeSigns(intakeOf('xtech'), evidence({ text: piece.repeat(400_000) }))).toBeInstanceOf(Map)
  })

  test.for(PROFILES)('WC-15: without text and files nothing of %s is thought to be there', (name) => {
    expect(found(name, {})).toEqual({})
  })
})
