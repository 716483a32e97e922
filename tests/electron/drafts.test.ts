import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handlersOf } from '../../electron/calls/all.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { workspace } from './workspace.ts'

const NOW = instant(Date.parse('2026-11-19T11:00-03:00'))
const TICKET = '00000000-0000-8000-8000-000000000001'
const WORDS = 'rascunho-que-nao-pode-sobrar'
const draft = {
  id: '0197f0aa-0000-7000-8000-000000000001',
  tab: 'reply',
  reply: WORDS,
  note: '',
  to: null,
  diagnosis: false,
  base: null,
} as const

test('a draft is kept beside the log, given back, and gone with its bytes when it is removed (R-REDACT)', () => {
  const { console, folder } = workspace(1, NOW)
  const calls = handlersOf(console)
  expect(calls['draft.read']({ ticket: TICKET })).toEqual({ ok: true, value: null })
  calls['draft.save']({ ticket: TICKET, draft })
  expect(calls['draft.read']({ ticket: TICKET })).toEqual({ ok: true, value: draft })
  const bytes = (): string =>
    ['local.db', 'local.db-wal'].map((name) => readFileSync(join(folder, name), 'latin1')).join('')
  expect(bytes()).toContain(WORDS)
  calls['draft.save']({ ticket: TICKET, draft: null })
  expect(calls['draft.read']({ ticket: TICKET })).toEqual({ ok: true, value: null })
  expect(bytes()).not.toContain(WORDS)
})
