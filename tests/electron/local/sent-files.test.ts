import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { handlersOf } from '../../../electron/calls/all.ts'
import type { TicketAct } from '../../../src/contract/calls/ticket-act.ts'
import type { DraftFile } from '../../../src/contract/views/draft.ts'
import type { TimelineEntry } from '../../../src/contract/views/timeline.ts'
import type { ProfileId, TicketId } from '../../../src/domain/value/id.ts'
import { BLANK } from '../../../src/renderer/features/ticket/composer/draft.ts'
import { opening } from '../../domain/ticket/samples.ts'
import { loaded, valueOf } from '../../profiles/loaded.ts'
import { NOW, type Workspace, workspace } from '../workspace.ts'

const TICKET = '00000000-0000-8000-8000-000000000001' as TicketId
const OTHER = '00000000-0000-8000-8000-000000000002' as TicketId
const UPLOAD = '11111111-0000-4000-8000-000000000001'
const SECRET = 'senha-da-nota-fiscal'

let desk: Workspace
let calls: ReturnType<typeof handlersOf>

beforeEach(() => {
  desk = workspace()
  calls = handlersOf(desk.console)
  for (const ticket of [TICKET, OTHER]) {
    const profile = 'weconnect' as ProfileId
    valueOf(desk.runs(ticket, opening(loaded('weconnect'), { at: NOW }), { profile }))
  }
})

function attached(ticket: TicketId, name: string, content: string | Uint8Array): DraftFile {
  const folder = join(desk.folder, 'incoming')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, UPLOAD), content)
  return valueOf(calls['draft.attach']({ ticket, upload: UPLOAD, name }) as never)
}

const sends = (files: readonly Pick<DraftFile, 'hash' | 'name'>[], more: Partial<TicketAct> = {}) =>
  calls['ticket.act']({
    ticket: TICKET,
    act: {
      kind: 'reply',
      base: read().newestMessage,
      to: [{ name: '', address: 'maria@cliente.example' }],
      cc: [],
      text: 'Segue o arquivo.',
      diagnosis: false,
      files: files.map(({ hash, name }) => ({ hash, name })),
      ...more,
    } as TicketAct,
  })

function read() {
  const view = calls['ticket.read']({ ticket: TICKET })
  if (!view.ok) throw new Error('no ticket')
  return view.value
}

const entries = (kind: TimelineEntry['kind']): readonly TimelineEntry[] =>
  read().timeline.filter((entry) => entry.kind === kind)

const filesOf = (entry: TimelineEntry | undefined) =>
  entry && 'attachments' in entry ? entry.attachments.map(({ name, kind }) => [name, kind]) : []

test('a file beside the draft leaves with the reply, as what its bytes are', () => {
  const file = attached(TICKET, 'log.png', SECRET)
  expect(sends([file]).ok).toBe(true)
  expect(filesOf(entries('reply')[0])).toEqual([['log.png', 'text']])
  calls['draft.save']({ ticket: TICKET, draft: null })
  // Sent again after it was taken back: the ticket itself holds the bytes.
  expect(sends([file], { draft: '0197f0aa-0000-7000-8000-000000000001' }).ok).toBe(true)
})

test('a file of the ticket is sent on by its content, and one of another ticket is not', () => {
  const note = attached(TICKET, 'nota.txt', SECRET)
  calls['ticket.act']({
    ticket: TICKET,
    act: { kind: 'note', text: 'veja', files: [{ hash: note.hash, name: note.name }] },
  })
  calls['draft.save']({ ticket: TICKET, draft: null })
  expect(sends([note], { forward: true }).ok).toBe(true)
  const foreign = attached(OTHER, 'x.txt', 'de outro ticket')
  expect(sends([foreign])).toEqual({ ok: false, refusal: { kind: 'attachmentMissing', name: 'x.txt' } })
})

test('files that are more than one mail carries are refused together, and nothing is sent', () => {
  const [a, b] = [1, 2].map((fill) => attached(TICKET, `${fill}.bin`, new Uint8Array(13_000_000).fill(fill)))
  expect(sends([a!, b!])).toEqual({
    ok: false,
    refusal: { kind: 'attachmentsTooLarge', size: 26, limit: 25 },
  })
  expect(entries('reply')).toEqual([])
  expect(sends([a!]).ok).toBe(true)
})

test('R-REDACT: a redaction takes the files of the draft, its words and the notes of reminders with it', () => {
  const file = attached(TICKET, 'log.txt', SECRET)
  sends([file])
  const files = { ...BLANK.files, reply: [file] }
  calls['draft.save']({ ticket: TICKET, draft: { ...BLANK, id: UPLOAD, reply: SECRET, files } })
  calls['reminder.set']({ ticket: TICKET, at: NOW + 60_000, note: SECRET })
  const [reply] = entries('reply')
  const events = [reply?.id ?? '']
  expect(calls['ticket.act']({ ticket: TICKET, act: { kind: 'redact', events, basis: 'segredo' } }).ok).toBe(
    true,
  )
  expect(calls['draft.read']({ ticket: TICKET })).toEqual({ ok: true, value: null })
  expect(calls['reminder.list']({})).toMatchObject({ value: { reminders: [{ note: '', ticket: TICKET }] } })
  for (const name of ['local.db', 'local.db-wal', 'plantao.db', 'plantao.db-wal'])
    expect(readFileSync(join(desk.folder, name), 'latin1')).not.toContain(SECRET)
  expect(sends([file])).toMatchObject({ refusal: { kind: 'attachmentMissing' } })
})
