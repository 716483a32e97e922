import { describe, expect, test } from 'vitest'
import type { Macro, Template } from '../../../src/domain/profile/profile.ts'
import { fieldsIn, idForName, NAME_LIMIT, TEXT_LIMIT, textFaults } from '../../../src/domain/profile/texts.ts'
import type { StatusId } from '../../../src/domain/value/id.ts'
import { loaded } from '../../profiles/loaded.ts'

const profile = loaded('weconnect')
const template = (change: Partial<Template> = {}): Template => ({
  id: 'a',
  name: 'Aviso',
  text: 'Olá, {cliente}.',
  requires: [],
  confidential: false,
  ...change,
})
const macro = (change: Partial<Macro> = {}): Macro => ({
  id: 'm',
  name: 'Assumir',
  text: '',
  requires: [],
  status: null,
  owner: 'me',
  ...change,
})
const found = (templates: readonly Template[], macros: readonly Macro[] = []) =>
  [...textFaults({ templates, macros }, profile)].map(
    ({ list, at, field, problem }) => `${list}[${at}].${field} ${problem}`,
  )

describe('the texts of a team', () => {
  test('of each shipped profile are without fault', () => {
    for (const name of ['webmania', 'wati', 'dype', 'xtech', 'weconnect'] as const)
      expect([...textFaults(loaded(name), loaded(name))]).toEqual([])
  })

  test.each<[Partial<Template>, string]>([
    [{ name: ' ' }, 'name nameMissing'],
    [{ name: 'x'.repeat(NAME_LIMIT + 1) }, 'name nameTooLong'],
    [{ text: '' }, 'text textMissing'],
    [{ text: 'x'.repeat(TEXT_LIMIT + 1) }, 'text textTooLong'],
    [{ text: 'Olá, {cliente.' }, 'text braceOpen'],
    [{ text: 'Olá, {clinte}.' }, 'text variableUnknown'],
    [{ requires: ['prazo novo'] }, 'requires[0] fieldUnused'],
  ])('DY-20: a template with %j is found', (change, fault) => {
    expect(found([template(change)])).toContain(`templates[0].${fault}`)
  })

  test.each<[Partial<Macro>, string]>([
    [{ owner: null }, 'text nothingDone'],
    [{ status: 'em-estudo' as StatusId }, 'status statusUnknown'],
    [{ status: 'encerrado-automaticamente' as StatusId }, 'status statusOfSilence'],
    [{ text: '{quem}' }, 'text variableUnknown'],
  ])('a macro with %j is found', (change, fault) => {
    expect(found([], [macro(change)])).toContain(`macros[0].${fault}`)
  })

  test('one name stands once in a list, whatever its case', () => {
    expect(found([template(), template({ name: 'AVISO' })])).toEqual(['templates[1].name nameTwice'])
    expect(found([template()], [macro({ name: 'Aviso' })])).toEqual([])
  })
})

test('a new text has an id of its name, unlike every other', () => {
  expect(idForName('Pedido de Informações!', [])).toBe('pedido-de-informacoes')
  expect(idForName('Aviso', ['aviso', 'aviso-2'])).toBe('aviso-3')
  expect(idForName('???', [])).toBe('texto')
})

test('a field that was taken out of the text is asked for no more', () => {
  expect(fieldsIn('Olá, {itens}', ['itens', 'prazo novo'])).toEqual(['itens'])
})
