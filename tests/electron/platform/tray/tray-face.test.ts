import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { badgeName } from '../../../../electron/platform/tray/badge-name.ts'
import { calmOf, riskWords, tooltipOf, trayMenu } from '../../../../electron/platform/tray/tray-face.ts'
import type { AtRisk } from '../../../../electron/queries/at-risk.ts'
import { intlOf } from '../../../../src/i18n/intl.ts'

const PT = intlOf('pt-BR', 'America/Sao_Paulo')
const EN = intlOf('en', 'America/Sao_Paulo')
const NOW = Date.parse('2026-11-23T09:00-03:00')
const RISK: AtRisk = {
  atRisk: 3,
  breached: 1,
  nearest: [
    { id: 'one', code: 'A-7', dueAt: Date.parse('2026-11-23T09:40-03:00'), breached: false },
    { id: 'two', code: 'A-3', dueAt: Date.parse('2026-11-22T18:00-03:00'), breached: true },
  ],
  changesAt: null,
}

test('what is at risk is said in words, and left out where there is none', () => {
  const words = (atRisk: number, breached: number) => riskWords(PT, { atRisk, breached })
  expect(words(3, 1)).toBe('3 tickets em risco · 1 vencido')
  expect(words(1, 2)).toBe('1 ticket em risco · 2 vencidos')
  expect(words(1, 0)).toBe('1 ticket em risco')
  expect(words(0, 2)).toBe('2 tickets vencidos')
  expect(words(0, 0)).toBe('nenhum ticket em risco')
  expect(riskWords(EN, RISK)).toBe('3 tickets at risk · 1 overdue')
  expect(tooltipOf(PT, RISK)).toBe('Plantão: 3 tickets em risco · 1 vencido')
})

test('the icon says the worst', () => {
  const calm = (atRisk: number, breached: number) => calmOf({ atRisk, breached })
  expect([calm(0, 0), calm(2, 0), calm(2, 1), calm(0, 1)]).toEqual(['calm', 'risk', 'breached', 'breached'])
})

function menu(risk: AtRisk | null) {
  const done: string[] = []
  const items = trayMenu({
    intl: PT,
    risk,
    now: NOW,
    acts: {
      show: () => done.push('show'),
      go: (hash) => done.push(hash),
      give: (command) => done.push(command),
      quit: () => done.push('quit'),
    },
  })
  return { items, done }
}

test('the menu names the nearest with their instants; each opens its ticket', () => {
  const { items, done } = menu(RISK)
  expect(items.map(({ label, type }) => label ?? type)).toEqual([
    '3 tickets em risco · 1 vencido',
    'A-7 vence hoje 09:40',
    'A-3 venceu ontem 18:00',
    'separator',
    'Abrir Plantão',
    'Novo ticket',
    'separator',
    'Sair do Plantão',
  ])
  expect(items[0]?.enabled).toBe(false)
  for (const { click } of items) click?.(undefined as never, undefined, undefined as never)
  expect(done).toEqual(['#/ticket/one', '#/ticket/two', 'show', 'newTicket', 'quit'])
})

test('where nobody works yet the menu opens the window and ends the program', () => {
  expect(menu(null).items.map(({ id, type }) => id ?? type)).toEqual(['open', 'separator', 'quit'])
})

test('the number of the taskbar is a picture up to nine, and there is one of each', () => {
  expect([0, 1, 9, 10, 400].map(badgeName)).toEqual([
    null,
    'badge-1.png',
    'badge-9.png',
    'badge-9-plus.png',
    'badge-9-plus.png',
  ])
  for (let count = 1; count < 11; count++)
    expect(existsSync(`resources/icons/${badgeName(count)}`)).toBe(true)
  for (const name of ['tray-calm', 'tray-risk', 'tray-breached'])
    for (const ending of ['ico', 'png']) expect(existsSync(`resources/icons/${name}.${ending}`)).toBe(true)
  for (const name of ['tray', 'trayRisk', 'trayBreached'])
    expect(existsSync(`resources/icons/${name}Template.png`)).toBe(true)
})
