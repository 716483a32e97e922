import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openWorkspace } from '../../../electron/open-workspace.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { temporaryFolder } from '../workspace.ts'
import { commandLine, headlessConsole } from './running.ts'

const SLOW = { timeout: 30_000 }
const TABLE =
  'Cliente;Plano;Contato;E-mail\r\nAção Modas;Business+;Zoé;zoe@acaomodas.com.br\r\nBeta;Ouro;;\r\n'

function table(folder: string, text: string = TABLE): string {
  const path = join(folder, 'clientes.csv')
  writeFileSync(path, Buffer.from(text, 'latin1'))
  return path
}

const asking = (data: string, ...rest: string[]): string[] => [
  'accounts',
  'import',
  '--data',
  data,
  '--profile',
  'wati',
  ...rest,
]

function clientsIn(folder: string): readonly string[] {
  const open = valueOf(openWorkspace(folder))
  try {
    const rows = open.console.ports.store.db.all<{ name: string }>`SELECT name FROM account ORDER BY sort`
    return rows.map(({ name }) => name)
  } finally {
    open.close()
  }
}

describe('the command line imports clients', () => {
  test(
    'says what would be and writes nothing without a yes, then does it, and then nothing',
    SLOW,
    async () => {
      const [data, file] = [temporaryFolder(), table(temporaryFolder())]
      const preview = await commandLine(asking(data, file))
      const told = JSON.parse(preview.out)
      expect(preview.code).toBe(0)
      expect(told).toMatchObject({ counts: { new: 1, changed: 0, same: 0, refused: 1 } })
      expect(told.imported).toBeUndefined()
      expect(told.lines[0]).toMatchObject({ line: 3, what: 'refused', account: 'Beta' })
      expect(told.lines[0].reason).toMatch(/Ouro/)
      expect(preview.err).toMatch(/--yes/)
      expect(clientsIn(data)).toEqual([])
      const done = await commandLine(asking(data, '--yes', file))
      expect(JSON.parse(done.out)).toMatchObject({ imported: true, counts: { new: 1, refused: 1 } })
      expect(clientsIn(data)).toEqual(['Ação Modas'])
      const again = await commandLine(asking(data, '--yes', file))
      expect(JSON.parse(again.out)).toMatchObject({ counts: { new: 0, changed: 0, same: 1, refused: 1 } })
    },
  )

  test('M-03: goes through the console that has the folder', SLOW, async () => {
    const data = temporaryFolder()
    const console = await headlessConsole(data)
    const done = await commandLine(asking(data, '--yes', table(temporaryFolder())))
    expect([done.code, JSON.parse(done.out).counts.new]).toEqual([0, 1])
    await console.stop()
    expect(clientsIn(data)).toEqual(['Ação Modas'])
  })

  test.for<[string, string[], RegExp]>([
    ['without a verb', ['accounts'], /import/],
    ['with another verb', ['accounts', 'export'], /export/],
    ['without a folder', ['accounts', 'import', 'x.csv'], /--data/],
    ['without a profile', ['accounts', 'import', '--data', 'FOLDER', 'x.csv'], /--profile/],
    ['without a file', ['accounts', 'import', '--data', 'FOLDER', '--profile', 'wati'], /FILE/],
    ['of a file that is not there', asking('FOLDER', 'x.csv'), /ENOENT/],
    ['of a folder', asking('FOLDER', '.'), /EISDIR/],
    [
      'for a profile that is not here',
      ['accounts', 'import', '--data', 'FOLDER', '--profile', 'acme', 'TABLE'],
      /acme/,
    ],
    ['of a table without clients', asking('FOLDER', 'EMPTY'), /Cliente|Client/],
  ])('is refused %s', SLOW, async ([, args, said]) => {
    const folder = temporaryFolder()
    const files: Record<string, string> = { FOLDER: folder, TABLE: table(folder) }
    const empty = join(folder, 'vazia.csv')
    writeFileSync(empty, 'a;b\n1;2\n')
    const given = args.map((each) => (each === 'EMPTY' ? empty : (files[each] ?? each)))
    const { code, out, err } = await commandLine(given)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(said)
  })

  test('ends with 1 where no line at all could be taken', SLOW, async () => {
    const { code } = await commandLine(
      asking(temporaryFolder(), '--yes', table(temporaryFolder(), 'Cliente;Plano\nA;Ouro\n')),
    )
    expect(code).toBe(1)
  })
})
