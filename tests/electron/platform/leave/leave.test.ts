import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { quitQuestion, type Suffering } from '../../../../electron/platform/leave/quit-question.ts'
import { closingOf, hasTray } from '../../../../electron/platform/leave/tray-habit.ts'
import { typedIn } from '../../../../electron/platform/leave/typed.ts'
import { intlOf, sayIn } from '../../../../src/i18n/intl.ts'

const say = sayIn(intlOf('pt-BR'))
const CALM: Suffering = { atRisk: 0, breached: 0, works: 0, unsaved: false }

test('who quits is asked once where something would suffer, and never where nothing does', () => {
  expect(quitQuestion(say, CALM)).toBeNull()
  expect(quitQuestion(say, { ...CALM, atRisk: 2 })).toEqual({
    message: 'Sair do Plantão mesmo assim?',
    detail: '2 tickets estão em risco.',
    buttons: ['Sair', 'Ficar'],
  })
  expect(quitQuestion(say, { ...CALM, breached: 1 })?.detail).toBe('1 ticket está vencido.')
  expect(quitQuestion(sayIn(intlOf('en')), { ...CALM, atRisk: 1 })).toMatchObject({
    message: 'Quit Plantão anyway?',
    detail: '1 ticket is at risk.',
    buttons: ['Quit', 'Stay'],
  })
})

test('what would be lost stands before what would only be unwatched', () => {
  expect(quitQuestion(say, { atRisk: 1, breached: 3, works: 1, unsaved: true })).toMatchObject({
    detail: [
      'O que você digitou por último não pôde ser guardado.',
      'Um trabalho ainda não terminou e será interrompido.',
      '1 ticket está em risco.',
      '3 tickets estão vencidos.',
    ].join('\n'),
  })
})

test('closing hides the window where the tray keeps it, and else ends the program; macOS keeps its dock', () => {
  expect([closingOf('win32', true), closingOf('win32', false)]).toEqual(['hide', 'quit'])
  expect([closingOf('linux', true), closingOf('linux', false)]).toEqual(['hide', 'quit'])
  expect([closingOf('darwin', true), closingOf('darwin', false)]).toEqual(['close', 'close'])
})

test('a tray is counted on where the desktop shows one by itself', () => {
  const linux = (desktop?: string) => hasTray('linux', { XDG_CURRENT_DESKTOP: desktop })
  expect([hasTray('win32', {}), hasTray('darwin', {})]).toEqual([true, true])
  expect(['KDE', 'XFCE', 'ubuntu:GNOME', 'X-Cinnamon'].map(linux)).toEqual([true, true, true, true])
  expect(['GNOME', 'sway', '', undefined].map(linux)).toEqual([false, false, false, false])
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the window keeps what is typed before the end, and says what it could not keep', async () => {
  const told: unknown[] = []
  const typed = typedIn(() => (message) => void told.push(message))
  const asked = typed.keep()
  expect(told).toEqual([{ kind: 'leaving' }])
  typed.kept(true)
  expect(await asked).toBe(true)
  const again = typed.keep()
  typed.kept(false)
  expect(await again).toBe(false)
})

test('a window that is not there, or does not answer, holds nobody up', async () => {
  expect(await typedIn(() => null).keep()).toBe(false)
  const typed = typedIn(() => () => undefined)
  const asked = typed.keep()
  vi.advanceTimersByTime(800)
  expect(await asked).toBe(false)
  typed.kept(true)
})
