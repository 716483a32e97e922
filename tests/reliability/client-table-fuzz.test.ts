import { afterAll, expect, test } from 'vitest'
import { previewImport } from '../../src/application/client-import/import-accounts.ts'
import { ended } from '../support/ended.ts'
import { CLIENT_FIELDS } from '../../src/domain/account/table.ts'
import type { ProfileId } from '../../src/domain/value/id.ts'
import { readClientTable } from '../../src/intake/client-table.ts'
import { report, seedOf, times } from './figures.ts'
import { fuzz } from './fuzzing.ts'
import { openStore, removeFolder } from './opened.ts'

const HEAD =
  'Cliente;Plano;TAM;Nuvem;Domínios;Versão;Produção;Observações;Contato;E-mails;Telefone;Identificado;Treinado;Aprovador'
const TABLES = [
  `${HEAD}\nAção;PREMIUM;não;sim;acao.com.br;1;x;"a\nb";Zoé;zoe@acao.com.br, z@x.com;(11) 4000-1117;s;x;1\n`,
  `\ufeffcliente,e-mail\r\n"Beta ""x""",rui@beta.com.br\r\n=A1,@b\r\n`,
  'sep=;\nEmpresa;Email\nA;a@b.com\nA;c@d.com\nB;a@b.com\n',
  `name\temail\n${'A\ta@b.com\n'.repeat(50)}`,
  `cliente\n${'"'.repeat(99)}\n`,
].flatMap((text) => [new TextEncoder().encode(text), new Uint8Array(Buffer.from(text, 'latin1'))])

const opened = openStore({ profiles: ['weconnect'] })
afterAll(() => {
  opened.close()
  removeFolder(opened.folder.root)
})

const REFUSALS = new Set(['tableBroken', 'tableTooLong', 'tableWithoutClient'])

/** Reads a table, asks what it would do, and holds both to what they promise. */
function readWhole(raw: Uint8Array): void {
  const table = readClientTable(raw)
  if (!table.ok) {
    if (!REFUSALS.has(table.refusal.kind)) throw new Error(`refused as ${table.refusal.kind}`)
    return
  }
  const { lines } = table.value
  if (lines.some(({ line }, at) => line <= (lines[at - 1]?.line ?? 1))) throw new Error('lines out of order')
  const wish = { profile: 'weconnect' as ProfileId, table: table.value, actor: opened.actor }
  const preview = ended(previewImport(opened.ports, wish))
  if (!preview.ok) throw new Error(`refused as ${preview.refusal.kind}`)
  const { counts, lines: told } = preview.value
  if (Object.values(counts).reduce((sum, count) => sum + count, 0) !== lines.length)
    throw new Error('a line is lost')
  for (const { what, refusal } of told) {
    if ((what === 'refused') !== (refusal !== null)) throw new Error('refused without a reason')
    if (refusal && !CLIENT_FIELDS.includes(refusal.field)) throw new Error('a reason without a field')
  }
}

const seed = seedOf(20_261_122)
const options = { corpus: TABLES, runs: times({ ci: 3_000, full: 300_000 }), seed, limit: 1000 }

test('R-FUZZ: no broken table of clients throws, takes over a second, loses a line or refuses without a reason', () => {
  const found = fuzz(readWhole, options)
  report('R-FUZZ clients', {
    seed,
    runs: found.runs,
    slowest: Math.round(found.slowest),
    failure: found.failure ?? 'none',
  })
  expect(found).toMatchObject({ runs: options.runs, failure: null })
}, 60_000)

test('R-FUZZ control: a reader that throws on one byte in some tables is caught', () => {
  const planted = (raw: Uint8Array): void => {
    readWhole(raw)
    if (raw.includes(0) && raw.length > 100) throw new Error('planted')
  }
  expect(fuzz(planted, { ...options, runs: 500 }).failure).toContain('planted')
})

test.each([
  ['a hundred thousand columns', `cliente${';x'.repeat(100_000)}\nA${';y'.repeat(100_000)}`],
  ['one cell of a million signs', `cliente;notas\nA;"${'n'.repeat(1_000_000)}"`],
  ['a million quotes', `cliente\n${'""'.repeat(500_000)}`],
  ['fifty thousand lines of one client', `cliente;contato\n${'A;Ana\n'.repeat(50_000)}`],
  ['fifty thousand addresses in one cell', `cliente;contato;email\nA;Ana;${'a@b.com,'.repeat(50_000)}`],
  ['a domain of many labels', `cliente;dominio\nA;${'a.'.repeat(1_900)}`],
  ['marks piled on one letter', `cliente\nA${'\u0301'.repeat(400_000)}`],
])('R-FUZZ: %s are read or refused in time', (_, text) => {
  const start = performance.now()
  readWhole(new TextEncoder().encode(text))
  expect(performance.now() - start).toBeLessThan(10_000)
})
