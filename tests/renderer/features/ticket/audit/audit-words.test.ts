import { expect, test } from 'vitest'
import type { AuditRow } from '../../../../../src/contract/views/audit.ts'
import { TICKET_KIND_VERSIONS } from '../../../../../src/domain/ticket/event.ts'
import { intlOf } from '../../../../../src/i18n/intl.ts'
import {
  auditCsv,
  auditText,
  cellsOf,
} from '../../../../../src/renderer/features/ticket/audit/audit-words.ts'

const intl = intlOf('pt-BR', 'America/Sao_Paulo')
const row = (change: Partial<AuditRow> = {}): AuditRow => ({
  number: 1,
  id: 'e1',
  position: 7,
  told: {
    kind: 'noteAdded',
    at: Date.UTC(2026, 10, 23, 12),
    recordedAt: Date.UTC(2026, 10, 23, 12),
    agent: { id: 'a', name: 'Ana' },
    system: null,
  },
  hash: 'ab'.repeat(32),
  state: 'whole',
  signature: 'valid',
  unit: 'u1',
  device: { id: 'd1', code: 'A' },
  ...change,
})
const told = row().told

test('every kind of fact has words of its own', () => {
  for (const kind of Object.keys(TICKET_KIND_VERSIONS)) {
    const { what } = cellsOf(intl, row({ told: told && { ...told, kind } }), String)
    expect(what).not.toBe(kind)
  }
  expect(cellsOf(intl, row({ told: told && { ...told, kind: 'futureKind' } }), String).what).toBe(
    'futureKind',
  )
})

test('a damaged fact is told without anything that it says of itself', () => {
  const cells = cellsOf(intl, row({ told: null, state: 'textDamaged' }), String)
  expect(cells).toMatchObject({ what: 'ilegível', who: '', at: '', state: 'registro danificado' })
})

test('the copies carry every fact; no cell of the CSV is a formula', () => {
  const rows = [row(), row({ number: 2, told: told && { ...told, agent: { id: 'b', name: '=1+"2"' } } })]
  const csv = auditCsv(intl, { code: 'A-1', now: 0, rows }).split('\r\n')
  expect(csv).toHaveLength(3)
  expect(csv[1]).toContain('"Nota escrita","Ana","A","2026-11-23T12:00:00.000Z"')
  expect(csv[2]).toContain(`"'=1+""2"""`)
  expect(auditText(intl, { code: 'A-1', now: 0, rows }).split('\n')).toHaveLength(4)
})
