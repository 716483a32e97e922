import { describe, expect, test } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { handlersOf } from '../../../electron/calls/all.ts'
import { pruneOpeningFiles } from '../../../electron/local/opening-draft.ts'
import type { CallInput } from '../../../src/contract/ipc.ts'
import type { OpeningDraft } from '../../../src/contract/views/opening.ts'
import { clientIn, DRAFT } from '../../application/opening.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { type Workspace, workspace } from '../workspace.ts'

const calls = ({ console }: Workspace) => handlersOf(console)

const draft = (change: Partial<OpeningDraft> = {}): OpeningDraft => ({
  id: DRAFT,
  changedAt: 1,
  profile: 'xtech',
  client: null,
  channel: 'telefone',
  channelReason: 'sem internet',
  subject: 'Boleto não abre',
  text: 'O boleto não abre.',
  receivedAt: null,
  severity: null,
  type: null,
  base: null,
  provided: [],
  files: [],
  ...change,
})

const input = (change: Partial<CallInput<'ticket.open'>> = {}): CallInput<'ticket.open'> => ({
  draft: DRAFT,
  profile: 'xtech',
  channel: 'telefone',
  channelReason: 'sem internet',
  account: null,
  contact: null,
  subject: 'Boleto não abre',
  text: 'O boleto não abre.',
  receivedAt: null,
  severity: null,
  type: null,
  base: 'production',
  provided: [],
  files: [],
  claim: false,
  ...change,
})

type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false }
function value<T>(answer: Answered<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

async function attached(space: Workspace, name: string, text: string) {
  const upload = await space.console.host.uploads.take(Readable.from([Buffer.from(text)]))
  if (!upload) throw new Error('the file was not taken in')
  return value(calls(space)['opening.attach']({ upload: upload.id, name }))
}

describe('a ticket that is being written', () => {
  test('is kept at the console until it is discarded', () => {
    const space = workspace()
    const { 'opening.read': read, 'opening.save': save } = calls(space)
    expect(value(read({}))).toBeNull()
    value(save({ draft: draft() }))
    expect(value(read({}))).toEqual(draft())
    value(save({ draft: null }))
    expect(value(read({}))).toBeNull()
  })

  test('that another version kept and this one cannot read counts as none', () => {
    const space = workspace()
    for (const kept of ['{}', '{', JSON.stringify({ ...draft(), newer: 1 })]) {
      space.console.host.local.write('opening', kept)
      expect(value(calls(space)['opening.read']({}))).toBeNull()
    }
  })

  test('keeps its files beside it, and lets go of what it names no longer', async () => {
    const space = workspace()
    const { local } = space.console.host
    const [one, other] = [await attached(space, 'a.txt', 'um'), await attached(space, 'b.txt', 'dois')]
    expect(one).toMatchObject({ name: 'a.txt', size: 2, kind: 'text' })
    value(calls(space)['opening.save']({ draft: draft({ files: [one, other] }) }))
    value(calls(space)['opening.save']({ draft: draft({ files: [other] }) }))
    expect(local.listFiles().map(({ hash }) => hash)).toEqual([other.hash])
    await attached(space, 'c.txt', 'nunca nomeado')
    expect(local.listFiles()).toHaveLength(2)
    pruneOpeningFiles(local)
    expect(local.listFiles().map(({ hash }) => hash)).toEqual([other.hash])
  })
})

describe('R-REDACT: what names a client', () => {
  const hit = (client: ReturnType<typeof clientIn>): OpeningDraft['client'] => ({
    account: { id: client.account, name: 'Padaria Real', plan: null },
    contact: {
      id: client.contact,
      name: 'Maria Removida',
      address: 'maria@padaria.example',
      identified: false,
      trained: false,
      approver: false,
    },
  })
  const begun = () => {
    const space = workspace()
    const client = clientIn(space, 'xtech')
    value(calls(space)['opening.save']({ draft: draft({ client: hit(client) }) }))
    const removes = (account: string, contact: string | null) =>
      value(calls(space)['client.act']({ act: { kind: 'redact', account, contact, basis: 'titular' } }))
    return { space, client, removes, kept: () => value(calls(space)['opening.read']({})) }
  }
  const bytesOf = ({ folder }: Workspace): readonly string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(join(folder, name), 'latin1'))

  test.each([['whole', false] as const, ['in one contact', true] as const])(
    'R-REDACT: removed %s leaves the ticket that is being written too, and the rest of it stays',
    (_, contact) => {
      const { space, client, removes, kept } = begun()
      expect(bytesOf(space).some((text) => text.includes('Maria Removida'))).toBe(true)
      removes(client.account, contact ? client.contact : null)
      expect(kept()).toEqual(draft())
      expect(bytesOf(space).filter((text) => text.includes('Maria Removida'))).toEqual([])
    },
  )

  test('R-REDACT: what is removed of another one leaves it as it is', () => {
    const { space, client, removes, kept } = begun()
    const other = clientIn(space, 'xtech', { addresses: ['outra@padaria.example'] })
    removes(other.account, null)
    expect(kept()?.client).toEqual(hit(client))
  })
})

describe('opening it', () => {
  test('XT-13: takes its files along, forgets the draft, and shows why by telephone', async () => {
    const space = workspace()
    const file = await attached(space, 'tela.txt', 'erro 500')
    value(calls(space)['opening.save']({ draft: draft({ files: [file] }) }))
    const files = [{ hash: file.hash, name: file.name }]
    const opened = value(calls(space)['ticket.open'](input({ files })))
    expect(value(calls(space)['opening.read']({}))).toBeNull()
    expect(space.console.host.local.listFiles()).toEqual([])
    const view = value(calls(space)['ticket.read']({ ticket: opened.ticket }))
    expect(view.timeline).toMatchObject([
      { kind: 'opened', reason: 'sem internet' },
      { kind: 'message', attachments: [{ name: 'tela.txt', size: 8 }], identity: 'unidentified' },
    ])
    // The answer got lost and it is sent again: its files are gone with the draft, and it is the same ticket.
    expect(value(calls(space)['ticket.open'](input({ files })))).toEqual(opened)
  })

  test('leaves a draft alone that was begun meanwhile', () => {
    const space = workspace()
    const later = draft({ id: DRAFT.replace(/a$/, 'b') })
    value(calls(space)['opening.save']({ draft: later }))
    value(calls(space)['ticket.open'](input()))
    expect(value(calls(space)['opening.read']({}))).toEqual(later)
  })

  test('XT-13: refused, the draft and its files stay', async () => {
    const space = workspace()
    const file = await attached(space, 'tela.txt', 'erro 500')
    value(calls(space)['opening.save']({ draft: draft({ files: [file] }) }))
    expect(calls(space)['ticket.open'](input({ channelReason: '' }))).toMatchObject({
      refusal: { kind: 'reasonRequired', field: 'channel' },
    })
    const lost = [{ hash: 'ab'.repeat(32), name: 'sumiu.txt' }]
    expect(calls(space)['ticket.open'](input({ files: lost }))).toMatchObject({
      refusal: { kind: 'attachmentMissing', name: 'sumiu.txt' },
    })
    expect(value(calls(space)['opening.read']({}))).not.toBeNull()
    expect(space.console.host.local.listFiles()).toHaveLength(1)
  })

  test('XT-05: what was opened is shown to who writes of the same', () => {
    const space = workspace()
    const client = clientIn(space, 'xtech')
    const { ticket } = valueOf(calls(space)['ticket.open'](input(client)) as never) as { ticket: string }
    const similar = value(calls(space)['ticket.similar']({ profile: 'xtech', ...client, subject: 'boleto' }))
    expect(similar).toMatchObject([{ id: ticket, because: 'contact', sameWords: true }])
  })
})
