import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messageEventId, spaceOfProfile } from '../../../src/application/natural-id.ts'
import { messageKey } from '../../../src/domain/ticket/message.ts'
import type { ProfileId } from '../../../src/domain/value/id.ts'
import { readMailFile } from '../../../electron/queries/mail-content.ts'
import { seededBytes, temporaryFolder, type Workspace } from '../workspace.ts'
import { counts, handled, idsOf, imports, office } from './importing.ts'

const eventOf = ({ ports: { digest } }: Workspace, messageId: string) =>
  messageEventId(digest, spaceOfProfile(digest, 'weconnect' as ProfileId), messageKey(messageId))

const head = (id: string): readonly string[] => [
  `Message-ID: <${id}@cliente.example>`,
  'Date: Mon, 3 Aug 2026 10:00:00 -0300',
  'From: Maria <maria@cliente.example>',
  'To: suporte@weconnect.example',
  `Subject: ${id}`,
]

describe('a large attachment', () => {
  const TEN_MEGABYTES = 10 * 1024 * 1024

  test('of 10 MB comes in and is read back byte by byte', async () => {
    const file = Buffer.from(seededBytes(5).bytes(TEN_MEGABYTES))
    const lines = file.toString('base64').replaceAll(/.{76}/g, '$&\r\n')
    const mail = [
      ...head('base'),
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="parte"',
      '',
      '--parte',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Segue a base com o problema.',
      '--parte',
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename="base.bak"',
      'Content-Transfer-Encoding: base64',
      '',
      lines,
      '--parte--',
      '',
    ].join('\r\n')
    const path = join(temporaryFolder(), 'grande.eml')
    writeFileSync(path, mail)
    const space = office()
    expect(counts(await imports(space, [path]))).toMatchObject({ opened: 1, refused: 0 })
    const found = readMailFile(
      space.ports.store.db,
      space.ports.digest,
      eventOf(space, 'base@cliente.example'),
      0,
    )
    expect([found?.name, found?.bytes.length]).toEqual(['base.bak', TEN_MEGABYTES])
    expect(Buffer.compare(found!.bytes, file)).toBe(0)
  })

  test('the message itself is kept whole, as it came', async () => {
    const path = join(temporaryFolder(), 'uma.eml')
    const mail = [...head('uma'), '', 'Não abre.', ''].join('\r\n')
    writeFileSync(path, mail)
    const space = office()
    await imports(space, [path])
    const blobs = space.ports.store.db.all<{ bytes: Uint8Array }>`SELECT bytes FROM blob`
    expect(blobs.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))).toEqual([mail])
  })
})

describe('a long import', () => {
  const MESSAGES = 130

  function many(): string {
    const path = join(temporaryFolder(), 'muitas')
    mkdirSync(path)
    for (let at = 0; at < MESSAGES; at++)
      writeFileSync(join(path, `${at}.eml`), [...head(`m${at}`), '', `Número ${at}.`, ''].join('\r\n'))
    return path
  }

  test('that is cancelled between two batches keeps what is in, and a second run completes it', async () => {
    const path = many()
    const space = office()
    const stop = new AbortController()
    const first = await imports(space, [path], { signal: stop.signal, onProgress: () => stop.abort() })
    expect(first.opened).toBeGreaterThan(0)
    expect(first.opened).toBeLessThan(MESSAGES)
    expect(idsOf(space).tickets).toHaveLength(first.opened)
    const second = await imports(space, [path])
    expect(counts(second)).toEqual({
      opened: MESSAGES - first.opened,
      appended: 0,
      known: first.opened,
      refused: 0,
    })
    const whole = office(2)
    await imports(whole, [path])
    expect(idsOf(space)).toEqual(idsOf(whole))
  })

  test('that is cancelled before it begins takes nothing', async () => {
    const space = office()
    expect(handled(await imports(space, [many()], { signal: AbortSignal.abort() }))).toBe(0)
    expect(idsOf(space).tickets).toEqual([])
  })

  test('tells how far it is, after each batch', async () => {
    const told: number[] = []
    await imports(office(), [many()], { onProgress: (so) => told.push(handled(so)) })
    expect(told.at(-1)).toBe(MESSAGES)
    expect(told.length).toBeGreaterThan(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })
})
