import { expect, test } from 'vitest'
import { fillTemplate, gapsIn } from '../../../src/domain/profile/fill.ts'
import { loaded, template } from '../../profiles/loaded.ts'

const values = { cliente: 'Maria', ticket: 'A-7', agente: 'Ana', prazo: '', status: 'Em análise' }

test('DY-20: what a template asks the agent to fill stays as a gap, in its order and by its name', () => {
  const { text, gaps } = fillTemplate(template(loaded('dype'), 'homologacao').text, values)
  expect(gaps).toEqual(['feito', 'teste', 'esperado'])
  expect(text).toContain('Olá, Maria.')
  expect(text).toContain('O ticket A-7 está pronto')
  expect(text).toContain('{teste}')
  expect(gapsIn(text, gaps).map(({ name, from, to }) => [name, text.slice(from, to)])).toEqual([
    ['feito', '{feito}'],
    ['teste', '{teste}'],
    ['esperado', '{esperado}'],
  ])
})

test('a variable that nobody knows becomes a gap, and an empty value reaches nobody', () => {
  expect(fillTemplate('Previsão: {prazo}. {constructor}', values)).toEqual({
    text: 'Previsão: {prazo}. {constructor}',
    gaps: ['prazo', 'constructor'],
  })
})

test('every variable is put in wherever it stands, as it is written', () => {
  const filled = fillTemplate('{ticket} {ticket} {cliente}', { ...values, cliente: '$& {ticket}' })
  expect(filled).toEqual({ text: 'A-7 A-7 $& {ticket}', gaps: [] })
})

test('braces that no template put there are the person’s own', () => {
  expect(gapsIn('{"id": 1} {itens} {itens}', ['itens']).map(({ from }) => from)).toEqual([10, 18])
  expect(gapsIn('{itens}', [])).toEqual([])
})
