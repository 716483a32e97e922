import { expect, test } from 'vitest'
import { catalogs, intlOf, sayIn } from '../../../../src/i18n/intl.ts'
import { readClientTable } from '../../../../src/intake/client-table.ts'
import { LARGEST_FILE, textOfTable } from '../../../../src/renderer/features/client/import/read-table.ts'
import { templateText } from '../../../../src/renderer/features/client/import/template.ts'

const bytes = (text: string, encoding: 'utf8' | 'latin1' | 'utf16le' = 'utf8') => Buffer.from(text, encoding)

test('a table is read in UTF-8, in the alphabet of older spreadsheets and in that of Excel', () => {
  expect(textOfTable(bytes('Versão;1'))).toEqual({ text: 'Versão;1' })
  expect(textOfTable(bytes('Versão;1', 'latin1'))).toEqual({ text: 'Versão;1' })
  expect(textOfTable(bytes('\ufeffVersão\t1', 'utf16le'))).toEqual({ text: 'Versão\t1' })
})

test.each([
  ['empty', bytes(' \r\n ')],
  ['empty', bytes('')],
  ['sheet', bytes('PK\u0003\u0004xl/workbook.xml')],
  ['sheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])],
  ['large', Buffer.alloc(LARGEST_FILE + 1, 'a')],
] as const)('a file that is no table is told apart: %s', (fault, file) => {
  expect(textOfTable(file)).toEqual({ fault })
})

test.each(['pt-BR', 'en'] as const)(
  'each heading of the template in %s is one that the import understands',
  (locale) => {
    expect(catalogs[locale]['client.column.of.client']).not.toBe('')
    const text = templateText(sayIn(intlOf(locale)))
    const table = readClientTable(`${text}Padaria Real`)
    expect(table).toMatchObject({ ok: true, value: { ignored: [] } })
    expect(table.ok && table.value.known).toHaveLength(12)
  },
)
