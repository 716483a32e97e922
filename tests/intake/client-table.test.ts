import { describe, expect, test } from 'vitest'
import { readClientTable } from '../../src/intake/client-table.ts'
import { readTable, TABLE_LIMIT } from '../../src/intake/csv.ts'
import { valueOf } from '../profiles/loaded.ts'

const rows = (file: string | Uint8Array) => valueOf(readTable(file)).map(({ cells }) => cells)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

describe('a table', () => {
  test.each([
    ['commas', 'Cliente,Plano\r\nAção,Pro\r\n', ','],
    ['semicolons', 'Cliente;Plano\nAção;Pro', ';'],
    ['tabs', 'Cliente\tPlano\rAção\tPro\r', '\t'],
    ['bars', '\n\nCliente|Plano\nAção|Pro\n', '|'],
    ['semicolons, with commas in quotes', '"Cliente";"Plano"\n"Ação";"Pro"', ';'],
    ['what its first line names', 'sep=;\nCliente;Plano\nAção;Pro\n', ';'],
  ])('of %s is read in UTF-8 with and without a mark, and in Windows-1252', (_, text) => {
    for (const bytes of [utf8(text), utf8(`\ufeff${text}`), latin(text)])
      expect(rows(bytes)).toEqual([
        ['Cliente', 'Plano'],
        ['Ação', 'Pro'],
      ])
  })

  test('keeps quotes, line ends and separators in quoted cells, and formulas as the text that they are', () => {
    expect(rows('a;b;c\n"x;""y""";"um\r\ndois";=SOMA(A1:A9)\n+55 11;@admin;-1')).toEqual([
      ['a', 'b', 'c'],
      ['x;"y"', 'um\ndois', '=SOMA(A1:A9)'],
      ['+55 11', '@admin', '-1'],
    ])
  })

  test('counts lines as a spreadsheet does: empty rows too, and a cell of two lines as one', () => {
    const lines = valueOf(readTable('cliente;x;y\n\n"a\nb"\n;;\nc')).map(({ line }) => line)
    expect(lines).toEqual([1, 3, 5])
    expect(valueOf(readTable('sep=;\ncliente\na')).map(({ line }) => line)).toEqual([2, 3])
  })

  test('with quotes that never close is refused with its line, one that is too long with the limit', () => {
    expect(readTable('cliente\na\n"b')).toEqual({ ok: false, refusal: { kind: 'tableBroken', line: 3 } })
    const limit = { ok: false, refusal: { kind: 'tableTooLong', limit: 50_000 } }
    expect(readTable('x\n'.repeat(TABLE_LIMIT + 1))).toEqual(limit)
    expect(readTable('x'.repeat(8_000_001))).toEqual(limit)
    expect(rows('x\n'.repeat(TABLE_LIMIT))).toHaveLength(TABLE_LIMIT)
  })
})

describe('a table of clients', () => {
  test('understands its headings in Portuguese and English, with and without accents and signs', () => {
    const table = valueOf(
      readClientTable(
        'EMPRESA;Plano ;E-mail(s);Telefone;Domínios;Versao;Cidade;\nA;Pro;a@b.com;1;b.com;2;X;',
      ),
    )
    expect(table.known).toEqual(['EMPRESA', 'Plano', 'E-mail(s)', 'Telefone', 'Domínios', 'Versao'])
    expect(table.ignored).toEqual(['Cidade'])
    expect(table.lines).toEqual([
      {
        line: 2,
        cells: {
          client: 'A',
          plan: 'Pro',
          addresses: 'a@b.com',
          phones: '1',
          domains: 'b.com',
          version: '2',
        },
      },
    ])
    const english = valueOf(
      readClientTable('Company,Plan,Contact Name,Email,Trained,Approver,Identified,Cloud,Notes'),
    )
    expect(english.ignored).toEqual([])
  })

  test('takes of two columns of one meaning the first, and of lists both', () => {
    const table = valueOf(readClientTable('Cliente,E-mail,Email,Plano,Plan\nA,a@b.com,c@d.com,Pro,Business+'))
    expect(table.lines[0]?.cells).toEqual({ client: 'A', addresses: 'a@b.com;c@d.com', plan: 'Pro' })
    expect(table.ignored).toEqual(['Plan'])
  })

  test.each(['', '\n\n', 'Plano,E-mail\nPro,a@b.com', '\0\0\0', '{"cliente": 1}'])(
    'without a column of the client is refused: %j',
    (text) => expect(readClientTable(text)).toEqual({ ok: false, refusal: { kind: 'tableWithoutClient' } }),
  )
})

test('a bare name is the person beside a company and an address, else the client', () => {
  const first = (text: string) => valueOf(readClientTable(text)).lines[0]?.cells
  expect(first('empresa;nome;email\nLu;Rui;r@lu.example')).toEqual({
    client: 'Lu',
    contact: 'Rui',
    addresses: 'r@lu.example',
  })
  expect(first('nome;email\nLu;r@lu.example')).toEqual({ client: 'Lu', addresses: 'r@lu.example' })
  expect(first('nome;empresa;contato;email\nLu;Lu SA;Rui;r@lu.example')).toMatchObject({
    client: 'Lu',
    contact: 'Rui',
  })
})
