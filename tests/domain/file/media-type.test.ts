import { expect, test } from 'vitest'
import { mediaTypeOf } from '../../../src/domain/file/media-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const PNG = bytes('\x89PNG\r\n\x1a\n....')

test.for<[string, Uint8Array, string]>([
  ['tela.txt', PNG, 'image/png'],
  ['nota.pdf', bytes('%PDF-1.7'), 'application/pdf'],
  ['log', bytes('linha 1\nlinha 2\n'), 'text/plain'],
  ['pagina.png', bytes('<html><script>1</script></html>'), 'application/octet-stream'],
  ['desenho.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'application/octet-stream'],
  ['vazio.pdf', new Uint8Array(), 'application/octet-stream'],
])('a file leaves as what its bytes are: %s', ([name, content, expected]) =>
  expect(mediaTypeOf(name, content)).toBe(expected),
)

test('of an office archive the name tells which format it is, and a name that tells none makes it an archive', () => {
  const office = bytes(`PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`)
  expect(mediaTypeOf('Planilha.XLSX', office)).toMatch(/spreadsheetml/)
  expect(mediaTypeOf('planilha', office)).toBe('application/zip')
})
