import { expect, test } from 'vitest'
import type { EventId } from '../../../src/domain/value/id.ts'
import { Desk } from './samples.ts'

const redact = (...events: string[]) =>
  ({ kind: 'redactEvents', events: events as EventId[], basis: 'segredo' }) as const

test('WM-06: a redaction names each fact once and says on which basis', () => {
  const desk = new Desk('webmania').open()
  const [fact] = desk.does(redact('mail-1', 'mail-1', 'mail-2'))
  expect(fact?.payload).toEqual({ events: ['mail-1', 'mail-2'], basis: 'segredo' })
  expect([...desk.ticket.redacted]).toEqual(['mail-1', 'mail-2'])
})

test('WM-06: what was redacted is not redacted again; a new one among them is', () => {
  const desk = new Desk('webmania').open()
  desk.does(redact('mail-1'))
  desk.refuses(redact('mail-1'), { kind: 'nothingToRedact' })
  const [fact] = desk.does(redact('mail-1', 'mail-2'))
  expect(fact?.payload).toMatchObject({ events: ['mail-2'] })
})
