import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openWorkspace } from '../../../electron/open-workspace.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { MAIL, mailFile } from '../import/importing.ts'
import { temporaryFolder } from '../workspace.ts'
import { commandLine, headlessConsole } from './running.ts'

const SLOW = { timeout: 30_000 }
const importing = (folder: string, ...rest: string[]): string[] => ['import', '--data', folder, ...rest]

/** What stands in the folder, when nobody has it open. */
function ticketsIn(folder: string): number {
  const open = valueOf(openWorkspace(folder))
  try {
    return open.console.ports.store.db.get<{ n: number }>`SELECT count(*) AS n FROM ticket`?.n ?? 0
  } finally {
    open.close()
  }
}

describe('the command line imports', () => {
  test('XT-01: and prints exactly what became of the messages', SLOW, async () => {
    const folder = temporaryFolder()
    const { code, out, err } = await commandLine(importing(folder, MAIL))
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n')).toHaveLength(2)
    const told = JSON.parse(out)
    expect(Object.keys(told)).toEqual(['opened', 'appended', 'known', 'refused'])
    expect(told).toMatchObject({ opened: 26, appended: 3, known: 1 })
    expect(told.refused.map((each: { file: string }) => each.file).toSorted()).toEqual([
      '11-devolucao.eml',
      '12-entrega-atrasada.eml',
      '13-ferias.eml',
      '14-lista-com-precedence.eml',
      '23-dois-perfis.eml',
    ])
    for (const each of told.refused) {
      expect(Object.keys(each)).toEqual(['file', 'reason'])
      expect(each.reason).toMatch(/^[^{}]{10,}$/)
    }
    const again = await commandLine(importing(folder, MAIL))
    expect(JSON.parse(again.out)).toMatchObject({ opened: 0, appended: 0, known: 30 })
  })

  test('XT-01: into the team that is named', SLOW, async () => {
    const folder = temporaryFolder()
    const { out } = await commandLine(importing(folder, '--profile', 'dype', mailFile('23-dois-perfis.eml')))
    expect(JSON.parse(out)).toEqual({ opened: 1, appended: 0, known: 0, refused: [] })
  })

  test('XT-02: with the names of several servers of ours', SLOW, async () => {
    const folder = temporaryFolder()
    const servers = ['--auth-server', 'mx.xtech.example', '--auth-server', 'mx.webmania.example']
    await commandLine(importing(folder, ...servers, mailFile('01-loja-fora-do-ar.eml')))
    const open = valueOf(openWorkspace(folder))
    onTestFinished(() => open.close())
    const payload = open.console.ports.store.db.get<{ authenticity: string }>`
      SELECT text ->> '$.payload.authenticity' AS authenticity FROM event
      WHERE text ->> '$.kind' = 'messageReceived'`
    expect(payload?.authenticity).toBe('verified')
  })

  test.for<[string, string[], RegExp]>([
    ['without a folder', ['import', MAIL], /--data/],
    ['without a path', ['import', '--data', 'FOLDER'], /PATH/],
    ['for a team that is not here', ['import', '--data', 'FOLDER', '--profile', 'acme', MAIL], /acme/],
  ])('is refused %s', SLOW, async ([, args, said]) => {
    const folder = temporaryFolder()
    const { code, out, err } = await commandLine(args.map((each) => (each === 'FOLDER' ? folder : each)))
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(said)
  })
})

test(
  'an import of which nothing could be read ends with 1 and says why, one that the rules leave out with 0',
  SLOW,
  async () => {
    const folder = temporaryFolder()
    const missing = await commandLine(importing(folder, join(folder, 'nada.eml')))
    expect([missing.code, JSON.parse(missing.out)]).toMatchObject([1, { refused: [{ file: 'nada.eml' }] }])
    expect(missing.err).toMatch(/^O arquivo não pôde ser lido: ENOENT/)
    const leftOut = await commandLine(importing(folder, mailFile('13-ferias.eml')))
    expect([leftOut.code, leftOut.err]).toEqual([0, ''])
    const mixed = await commandLine(
      importing(folder, join(folder, 'nada.eml'), mailFile('01-loja-fora-do-ar.eml')),
    )
    expect([mixed.code, JSON.parse(mixed.out)]).toMatchObject([0, { opened: 1 }])
  },
)

describe('where a console has the folder open', () => {
  test('M-03: the import goes through its door, and its owner keeps the folder', SLOW, async () => {
    const folder = temporaryFolder()
    const owner = await headlessConsole(folder)
    onTestFinished(async () => void (await owner.stop()))
    const { code, out, err } = await commandLine(importing(folder, MAIL))
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ opened: 26, appended: 3, known: 1 })
    expect(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'))).toMatchObject({ pid: owner.pid })
    const refused = await commandLine(importing(folder, '--profile', 'acme', MAIL))
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(await owner.stop()).toBe(0)
    expect(ticketsIn(folder)).toBe(26)
  })

  test('M-03: an owner without a door is named, and the folder is left alone', SLOW, async () => {
    const folder = temporaryFolder()
    const open = valueOf(openWorkspace(folder))
    onTestFinished(() => open.close())
    open.lock.announce(null)
    const { code, err } = await commandLine(importing(folder, MAIL))
    expect(code).toBe(1)
    expect(err).toContain(String(process.pid))
  })
})
