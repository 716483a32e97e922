import { describe, expect, test } from 'vitest'
import { importAccounts, previewImport } from '../../../src/application/client-import/import-accounts.ts'
import type { ImportLine, ImportPreview } from '../../../src/contract/views/client.ts'
import type { AccountId, ProfileId } from '../../../src/domain/value/id.ts'
import { accountStream } from '../../../src/domain/sync/envelope.ts'
import { spaceOfProfile } from '../../../src/application/natural-id.ts'
import { seal } from '../../../src/application/seal.ts'
import { portuguese } from '../../../src/i18n/portuguese.ts'
import { intlOf, sayIn } from '../../../src/i18n/intl.ts'
import { readClientTable } from '../../../src/intake/client-table.ts'
import { clientDesk, type ClientDesk, done } from '../../electron/client-desk.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { ended } from '../../support/ended.ts'

const WATI = 'wati' as ProfileId
const say = sayIn(intlOf('pt-BR'))
function imports({ space }: ClientDesk, text: string): ImportPreview {
  const wish = { profile: WATI, table: valueOf(readClientTable(text)), actor: space.me }
  return valueOf(ended(importAccounts(space.ports, wish)))
}
function preview({ space }: ClientDesk, text: string, profile = 'wati'): ImportPreview {
  const wish = { profile: profile as ProfileId, table: valueOf(readClientTable(text)), actor: space.me }
  return valueOf(ended(previewImport(space.ports, wish)))
}
const facts = ({ space }: ClientDesk): number =>
  space.ports.store.db.get<{ n: number }>`SELECT count(*) AS n FROM event`?.n ?? 0
/** `2 new`, a line each, in the order of the file. */
const whatOf = (lines: readonly ImportLine[]): readonly string[] =>
  lines.toSorted((a, b) => a.line - b.line).map(({ line, what }) => `${line} ${what}`)

const HEAD =
  'Cliente;Plano;TAM;Nuvem;Domínios;Versão;Desenvolvimento;Observações;Contato;E-mails;Telefone;Identificado;Treinado;Aprovador'
const TABLE = `${HEAD}
Ação Modas;Business+;Ana;sim;acaomodas.com.br, acao.com.br;7.2;dev.acao.com.br;"Folha no dia 5.
Ligar antes.";Zoé Álvares;Zoe@AcaoModas.com.br; (11) 4000-1117 / (11) 4000-1118;S;x;não
Ação Modas;;;;;;;;Rui;Rui <rui@acao.com.br>, rui@gmail.com;;n;1;true
=SOMA(A1);Pro;não;0;;;;+55;@fulano;soma@cliente.example;;;;
Só a conta;;;;;;;;;;;;;`

describe('a table of clients', () => {
  test('WA-13, WC-12, WC-18, XT-02: brings accounts and contacts with plan, TAM, cloud and flags', () => {
    const desk = clientDesk()
    const said = imports(desk, TABLE)
    expect(said.counts).toEqual({ new: 4, changed: 0, same: 0, refused: 0 })
    const [acao] = done(
      desk.calls['client.list']({ profile: 'wati', text: 'acao', offset: 0, limit: 9 }),
    ).rows
    expect(desk.read(acao!.id)).toMatchObject({
      name: 'Ação Modas',
      plan: { id: 'BUSINESS+' },
      addOns: [{ id: 'tam', owner: { name: 'Ana' } }],
      cloud: true,
      domains: ['acaomodas.com.br', 'acao.com.br'],
      productVersion: '7.2',
      environments: [{ kind: 'development', address: 'dev.acao.com.br' }],
      notes: 'Folha no dia 5.\nLigar antes.',
      contacts: [
        {
          name: 'Zoé Álvares',
          addresses: ['zoe@acaomodas.com.br'],
          phones: ['(11) 4000-1117', '(11) 4000-1118'],
          identified: true,
          trained: true,
          approver: false,
        },
        { name: 'Rui', addresses: ['rui@acao.com.br', 'rui@gmail.com'], identified: false, approver: true },
      ],
    })
    expect(desk.list()).toEqual(['=SOMA(A1)', 'Ação Modas', 'Só a conta'])
    expect(desk.find('@fulano')).toEqual(['@fulano'])
  })

  test('a preview says the same as the import, and writes nothing', () => {
    const desk = clientDesk()
    const before = facts(desk)
    const said = preview(desk, TABLE)
    expect(facts(desk)).toBe(before)
    expect(imports(desk, TABLE)).toEqual(said)
  })

  test('the same file twice changes nothing', () => {
    const desk = clientDesk()
    imports(desk, TABLE)
    const before = facts(desk)
    expect(imports(desk, TABLE).counts).toEqual({ new: 0, changed: 0, same: 4, refused: 0 })
    expect(facts(desk)).toBe(before)
  })

  test('says field by field what changes, from what to what; empty cells change nothing and lists only grow', () => {
    const desk = clientDesk()
    imports(desk, TABLE)
    const said = preview(desk, `${HEAD}\nacao modas;PRO;;não;nova.com.br;;;;zoe alvares;z@nova.com.br;;;n;`)
    expect(said.lines).toEqual([
      {
        line: 2,
        what: 'changed',
        account: 'acao modas',
        contact: 'zoe alvares',
        refusal: null,
        changes: [
          { field: 'plan', from: 'Business+', to: 'Pro' },
          { field: 'cloud', from: 'sim', to: 'não' },
          {
            field: 'domains',
            from: 'acaomodas.com.br; acao.com.br',
            to: 'acaomodas.com.br; acao.com.br; nova.com.br',
          },
          { field: 'contact', from: 'Zoé Álvares', to: 'zoe alvares' },
          { field: 'addresses', from: 'zoe@acaomodas.com.br', to: 'zoe@acaomodas.com.br; z@nova.com.br' },
          { field: 'trained', from: 'sim', to: 'não' },
        ],
      },
    ])
  })

  test('a line that is refused refuses only itself, and stands before the rest', () => {
    const desk = clientDesk()
    const said = imports(desk, `${HEAD}\nA;Pro;;;;;;;;;;;;\nB;Ouro;;;;;;;;;;;;\nC;;;;;;;;;;;;;`)
    expect(said.lines.map(({ line, what }) => [line, what])).toEqual([
      [3, 'refused'],
      [2, 'new'],
      [4, 'new'],
    ])
    expect(desk.list()).toEqual(['A', 'C'])
  })

  test('a line that contradicts an earlier one is refused, so that neither wins at every import', () => {
    const desk = clientDesk()
    const table = `${HEAD}\nA;Pro;;;;;;;Ana;a@a.com.br;;s;;\nA;Business+;;;;;;;;;;;;\nA;Pro;;;;;;;Ana;a@a.com.br;;n;;\nA;Pro;;;;;;;Bia;a@a.com.br;;;;`
    expect(whatOf(imports(desk, table).lines)).toEqual(['2 new', '3 refused', '4 refused', '5 refused'])
    expect(imports(desk, table).counts).toEqual({ new: 0, changed: 0, same: 1, refused: 3 })
  })

  test('stopping between two batches keeps what is whole, and importing again goes on', () => {
    const desk = clientDesk()
    const text = `Cliente\n${Array.from({ length: 450 }, (_, at) => `Cliente ${at}`).join('\n')}`
    const table = valueOf(readClientTable(text))
    const work = importAccounts(desk.space.ports, {
      profile: 'wati' as ProfileId,
      table,
      actor: desk.space.me,
    })
    expect(work.next().value).toBe(200)
    const end = work.next(true)
    expect(end.done && end.value).toMatchObject({ ok: true, value: { counts: { new: 200 } } })
    expect(imports(desk, text).counts).toEqual({ new: 250, changed: 0, same: 200, refused: 0 })
  })

  test('tells one by one the first thousand, and counts all', () => {
    const desk = clientDesk()
    const text = `Cliente,Plano\n${Array.from({ length: 1200 }, (_, at) => `C${at},${at > 1100 ? 'X' : ''}`).join('\n')}`
    const said = preview(desk, text)
    expect(said.counts).toEqual({ new: 1101, changed: 0, same: 0, refused: 99 })
    expect(said.lines).toHaveLength(1000)
    expect(said.lines.filter(({ what }) => what === 'refused')).toHaveLength(99)
  })

  test('of a profile that is not here is refused', () => {
    const { space } = clientDesk()
    const table = valueOf(readClientTable('cliente\na'))
    const wish = { profile: 'nenhum' as ProfileId, table, actor: space.me }
    expect(ended(previewImport(space.ports, wish))).toEqual({
      ok: false,
      refusal: { kind: 'profileNotFound', profile: 'nenhum' },
    })
  })
})

/** What a spreadsheet may bring, and the sentence that it gets; `Beta` has rui@beta.com.br. */
const BAD: readonly (readonly [cells: Record<string, string>, sentence: string])[] = [
  [{ Cliente: '', Plano: 'Pro' }, 'Falta Cliente.'],
  [{ Cliente: '   ', Contato: 'Ana' }, 'Falta Cliente.'],
  [{ Plano: 'Ouro' }, '“Ouro” não existe neste perfil como Plano.'],
  [{ Plano: 'PREMIUM' }, '“PREMIUM” não existe neste perfil como Plano.'],
  [{ Plano: '=1+1' }, '“=1+1” não existe neste perfil como Plano.'],
  [{ TAM: 'Fulano' }, '“Fulano” não existe neste perfil como TAM.'],
  [{ TAM: '=cmd()' }, '“=cmd()” não existe neste perfil como TAM.'],
  [{ Adicionais: 'TAM de ouro' }, '“TAM de ouro” não existe neste perfil como Adicionais.'],
  [{ Nuvem: 'talvez' }, '“talvez” não é resposta para Nuvem: escreva sim ou não.'],
  [{ Nuvem: '2' }, '“2” não é resposta para Nuvem: escreva sim ou não.'],
  [{ Domínios: 'loja' }, '“loja” não serve como Domínios.'],
  [{ Domínios: 'loja..com' }, '“loja..com” não serve como Domínios.'],
  [{ Domínios: 'a.com; -b.com' }, '“-b.com” não serve como Domínios.'],
  [{ Domínios: '127.0.0.1/x y' }, '“y” não serve como Domínios.'],
  [{ Domínios: 'gmail.com' }, 'gmail.com é um e-mail público e não identifica um cliente.'],
  [{ Domínios: 'a.com.br, UOL.com.br' }, 'uol.com.br é um e-mail público e não identifica um cliente.'],
  [{ Contato: 'Ana', 'E-mails': 'ana' }, '“ana” não serve como E-mail.'],
  [{ Contato: 'Ana', 'E-mails': 'ana@' }, '“ana@” não serve como E-mail.'],
  [{ Contato: 'Ana', 'E-mails': '@acao.com' }, '“@acao.com” não serve como E-mail.'],
  [{ Contato: 'Ana', 'E-mails': 'ana@acao' }, '“ana@acao” não serve como E-mail.'],
  [{ Contato: 'Ana', 'E-mails': 'ana@acao.com e bia@acao.com' }, '“e” não serve como E-mail.'],
  [
    { Contato: 'Ana', 'E-mails': 'Ana <ana arroba acao.com>' },
    '“ana arroba acao.com” não serve como E-mail.',
  ],
  [{ Contato: 'Ana', 'E-mails': '=HYPERLINK("x")' }, '“=HYPERLINK("x")” não serve como E-mail.'],
  [{ Contato: 'Ana', 'E-mails': 'mailto:ana@acao.com' }, '“mailto:ana@acao.com” não serve como E-mail.'],
  [{ Contato: 'Ana', 'E-mails': 'rui@beta.com.br' }, 'rui@beta.com.br já é de um contato de outro cliente.'],
  [
    { Contato: 'Ana', 'E-mails': 'nova@a.com.br RUI@BETA.com.br' },
    'RUI@BETA.com.br já é de um contato de outro cliente.',
  ],
  [{ Contato: 'Ana', Identificado: 'acho' }, '“acho” não é resposta para Cadastrado: escreva sim ou não.'],
  [{ Contato: 'Ana', Treinado: 'em breve' }, '“em breve” não é resposta para Treinado: escreva sim ou não.'],
  [{ Contato: 'Ana', Aprovador: '?' }, '“?” não é resposta para Aprovador: escreva sim ou não.'],
  [{ Telefone: '4000-1117' }, 'Falta Contato.'],
  [{ Cliente: 'x'.repeat(401) }, 'O texto de Cliente é longo demais.'],
  [{ Observações: 'n'.repeat(20_001) }, 'O texto de Observações é longo demais.'],
  [
    { Contato: 'Ana', 'E-mails': Array.from({ length: 21 }, (_, at) => `a${at}@a.com.br`).join(';') },
    'Com esta linha, E-mail passaria de 20.',
  ],
  [{ Contato: 'c'.repeat(500) }, 'O texto de Contato é longo demais.'],
  [
    { Cliente: 'Primeira', Plano: 'Business+' },
    'Outra linha deste arquivo diz diferente em Plano: “BUSINESS+”.',
  ],
  [
    { Cliente: 'Outra', Contato: 'Bia', 'E-mails': 'ana@primeira.com.br' },
    'Outra linha deste arquivo diz diferente em E-mail: “ana@primeira.com.br”.',
  ],
]

test.each(BAD.map(([cells, sentence], at) => ({ at: at + 1, cells, sentence })))(
  'bad line $at is told: $sentence',
  ({ cells, sentence }) => {
    const desk = clientDesk()
    desk.add(desk.create('Beta'), { name: 'Rui', addresses: ['rui@beta.com.br'] })
    const columns = [...new Set(['Cliente', 'Plano', 'Contato', 'E-mails', ...Object.keys(cells)])]
    const quoted = (values: Record<string, string>): string =>
      columns.map((column) => `"${(values[column] ?? '').replaceAll('"', '""')}"`).join(';')
    const first = { Cliente: 'Primeira', Plano: 'Pro', Contato: 'Ana', 'E-mails': 'ana@primeira.com.br' }
    const text = [columns.join(';'), quoted(first), quoted({ Cliente: 'Alvo', ...cells })].join('\n')
    const before = facts(desk)
    const said = preview(desk, text)
    expect(said.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 1 })
    const refusal = said.lines[0]!.refusal!
    const field = say(`client.column.of.${refusal.field}`)
    expect(say(`client.import.why.${refusal.why}`, { field, value: refusal.value })).toBe(sentence)
    expect(facts(desk)).toBe(before)
    expect(imports(desk, text)).toEqual(said)
    expect(desk.list()).toEqual(['Beta', 'Primeira'])
  },
)

test('a client with a fact of a newer version is left as it is, and its line says so', () => {
  const desk = clientDesk()
  const account = desk.create('Velha') as AccountId
  const { ports, me } = desk.space
  const stream = accountStream(account)
  const fact = { kind: 'accountTeleported', v: 1, at: ports.clock.now(), payload: {} }
  const unit = seal(ports, {
    space: spaceOfProfile(ports.digest, WATI),
    stream,
    command: 'teleport',
    base: ports.store.endOf(stream),
    actor: me,
    profileVersion: null,
    drafts: [fact],
  })
  ports.store.transact(() => ports.store.append({ unit, command: '', blobs: [] }))
  const [line] = imports(desk, 'Cliente;Plano\nvelha;Pro').lines
  expect(line?.refusal).toEqual({ field: 'client', value: 'velha', why: 'readOnly' })
  expect(desk.act({ kind: 'change', account, terms: { plan: 'PRO' } })).toEqual({
    ok: false,
    refusal: { kind: 'streamFromNewerVersion', eventKind: 'accountTeleported', version: 1 },
  })
  expect(desk.read(account).name).toBe('Velha')
})

test('the bad lines are thirty and more, and show every sentence of a refusal but that of a newer version', () => {
  const shapes = Object.entries(portuguese)
    .filter(([id]) => id.startsWith('client.import.why.') && id !== 'client.import.why.readOnly')
    .map(
      ([, text]) =>
        new RegExp(`^${text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '.+')}$`),
    )
  expect(BAD.length).toBeGreaterThanOrEqual(30)
  for (const shape of shapes) expect(BAD.filter(([, sentence]) => shape.test(sentence))).not.toEqual([])
})
