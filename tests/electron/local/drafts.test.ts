import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handlersOf } from '../../../electron/calls/all.ts'
import { pruneDraftFiles, readDraftFile } from '../../../electron/local/drafts.ts'
import type { DraftView } from '../../../src/contract/views/draft.ts'
import { FILE_LIMIT } from '../../../src/domain/file/limit.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import { BLANK } from '../../../src/renderer/features/ticket/composer/draft.ts'
import { type Workspace, workspace } from '../workspace.ts'

const NOW = instant(Date.parse('2026-11-19T11:00-03:00'))
const TICKET = '00000000-0000-8000-8000-000000000001'
const WORDS = 'rascunho-que-nao-pode-sobrar'
const ID = '0197f0aa-0000-7000-8000-000000000001'
const draft: DraftView = { ...BLANK, id: ID, reply: WORDS }

const started = () => {
  const made = workspace(1, NOW)
  return { ...made, calls: handlersOf(made.console), local: made.console.host.local }
}

/** A file that the window brought in. */
function brought({ console, folder }: Workspace, content: string | Uint8Array): string {
  const id = '11111111-0000-4000-8000-000000000001'
  console.host.uploads.discard(id)
  writeFileSync(join(made(folder), id), content)
  return id
}

function made(folder: string): string {
  const path = join(folder, 'incoming')
  mkdirSync(path, { recursive: true })
  return path
}

test('a draft is kept beside the log, given back, and gone with its bytes when it is removed (R-REDACT)', () => {
  const { calls, folder } = started()
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

test('a draft from before copies, files and macros is read with what it had', () => {
  const { calls, local } = started()
  const to = [{ name: 'Ana', address: 'ana@cliente.example' }]
  const old = { id: ID, tab: 'reply', reply: WORDS, note: 'n', to, diagnosis: true, base: null }
  local.write(`draft:${TICKET}`, JSON.stringify(old))
  const expected = { ...BLANK, id: ID, reply: WORDS, note: 'n', diagnosis: true }
  expect(calls['draft.read']({ ticket: TICKET })).toEqual({
    ok: true,
    value: { ...expected, recipients: { to, cc: [], bcc: [] } },
  })
  local.write(`draft:${TICKET}`, JSON.stringify({ ...old, to: null }))
  expect(calls['draft.read']({ ticket: TICKET })).toEqual({ ok: true, value: expected })
  local.write(`draft:${TICKET}`, '{"id":')
  expect(calls['draft.read']({ ticket: TICKET })).toEqual({ ok: true, value: null })
})

test('a file stays beside its draft until that no longer names it, and then its bytes are gone', () => {
  const made = started()
  const { calls, local, folder } = made
  const upload = brought(made, WORDS)
  const kept = calls['draft.attach']({ ticket: TICKET, upload, name: 'log.txt' })
  if (!kept.ok) throw new Error('it was not kept')
  expect(kept.value).toMatchObject({ name: 'log.txt', size: WORDS.length, kind: 'text' })
  const { hash } = kept.value
  const held = () => readDraftFile(local, TICKET, hash)
  // Saved before the window knew of the file: what is on its way in is not removed.
  calls['draft.save']({ ticket: TICKET, draft: { ...BLANK, id: ID, note: 'x' } })
  expect(held()).not.toBeNull()
  const files = { ...BLANK.files, reply: [kept.value] }
  calls['draft.save']({ ticket: TICKET, draft: { ...BLANK, id: ID, files } })
  pruneDraftFiles(local)
  expect(held()).toEqual(Buffer.from(WORDS))
  calls['draft.save']({ ticket: TICKET, draft: { ...BLANK, id: ID, note: 'x' } })
  expect(held()).toBeNull()
  expect(readFileSync(join(folder, 'local.db'), 'latin1')).not.toContain(WORDS)
})

test('a file that no draft names is removed at the next start', () => {
  const made = started()
  const kept = made.calls['draft.attach']({ ticket: TICKET, upload: brought(made, 'abc'), name: 'a' })
  if (!kept.ok) throw new Error('it was not kept')
  expect(made.local.listFiles()).toHaveLength(1)
  pruneDraftFiles(made.local)
  expect(made.local.listFiles()).toEqual([])
})

test('a file larger than a mail may carry is refused with its name, and one that is gone too', () => {
  const made = started()
  const { calls } = made
  const upload = brought(made, new Uint8Array(FILE_LIMIT + 1))
  expect(calls['draft.attach']({ ticket: TICKET, upload, name: 'filme.mp4' })).toEqual({
    ok: false,
    refusal: { kind: 'attachmentTooLarge', name: 'filme.mp4', limit: 20 },
  })
  expect(calls['draft.attach']({ ticket: TICKET, upload, name: 'filme.mp4' })).toMatchObject({
    refusal: { kind: 'fileUnreadable' },
  })
  const fits = brought(made, new Uint8Array(FILE_LIMIT))
  expect(calls['draft.attach']({ ticket: TICKET, upload: fits, name: 'filme.mp4' }).ok).toBe(true)
})
