import { describe, expect, test } from 'vitest'
import { fileText } from '../../../electron/files/file-text.ts'
import { servedFile } from '../../../electron/files/served-file.ts'
import { bytesOf, joined, pngHead } from '../../domain/file/made.ts'

const file = (name: string, bytes: Uint8Array, mediaType = 'application/octet-stream') => ({
  name,
  bytes,
  mediaType,
})
const HTML = bytesOf('<html><script>alert(1)</script></html>')
const SVG = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

describe('how a file leaves for the window', () => {
  test('an image leaves under the type of its bytes, whatever its sender called it', () => {
    expect(servedFile(file('a.txt', pngHead(2, 2), 'text/html'), 'image', 0)?.headers).toEqual({
      'content-type': 'image/png',
    })
  })

  test.each([
    ['a page called .png', file('tela.png', HTML, 'image/png')],
    ['a drawing that runs scripts', file('logo.svg', SVG, 'image/svg+xml')],
    ['a PDF', file('a.pdf', bytesOf('%PDF-1.7'), 'image/png')],
    ['an image that claims too many pixels', file('a.png', pngHead(60_000, 60_000), 'image/png')],
  ])('%s is no image', (_, hostile) => {
    expect(servedFile(hostile, 'image', 0)).toBeNull()
  })

  test('only a PDF is given to be drawn from its bytes', () => {
    expect(servedFile(file('a.pdf', bytesOf('%PDF-1.7')), 'bytes', 0)?.headers).toEqual({
      'content-type': 'application/pdf',
    })
    expect(servedFile(file('a.pdf', HTML, 'application/pdf'), 'bytes', 0)).toBeNull()
    expect(servedFile(file('a.png', pngHead(2, 2)), 'bytes', 0)).toBeNull()
  })

  test('a download is of no kind, and its name holds no path and steers nothing', () => {
    const served = servedFile(file('../../\u202Efdp.exe"\r\nx: y', HTML, 'text/html'), 'download', 0)
    expect(served?.headers['content-type']).toBe('application/octet-stream')
    const given = served?.headers['content-disposition'] ?? ''
    expect(given).toMatch(/^attachment; filename\*=UTF-8''[\w.%~!*-]+$/)
    const name = decodeURIComponent(given.split("''")[1] ?? '')
    expect(name).not.toMatch(/[/\\\u202E\r\n"]/)
    expect(name).toContain('fdp.exe')
  })
})

describe('the beginning of a text file', () => {
  const text = (bytes: Uint8Array) => fileText(bytes)

  test('in the letters that it was written in', () => {
    expect(text(bytesOf('caf\xc3\xa9'))).toEqual({ text: 'café', charset: 'UTF-8', cut: false })
    expect(text(joined([0xef, 0xbb, 0xbf], bytesOf('caf\xc3\xa9')))).toEqual({
      text: 'café',
      charset: 'UTF-8',
      cut: false,
    })
    expect(text(bytesOf('caf\xe9 \x80'))).toEqual({ text: 'café €', charset: 'windows-1252', cut: false })
    expect(text(joined([0xff, 0xfe], [0x63, 0, 0xe9, 0]))).toEqual({
      text: 'cé',
      charset: 'UTF-16LE',
      cut: false,
    })
  })

  test('a long one is cut after 200 kB, never through a letter', () => {
    const long = bytesOf(`x${'\xc3\xa9'.repeat(150_000)}`)
    const shown = text(long)
    expect(shown?.cut).toBe(true)
    expect(shown?.charset).toBe('UTF-8')
    expect(shown?.text.endsWith('é')).toBe(true)
    expect(shown?.text.length).toBeLessThan(110_000)
  })
})
