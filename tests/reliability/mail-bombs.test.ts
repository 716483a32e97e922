import { describe, expect, test } from 'vitest'
import { foldQuote } from '../../src/domain/ticket/quote.ts'
import { readMail } from '../../src/intake/read-mail.ts'
import { BASIC, compose } from '../intake/compose.ts'

const html = (body: string) => compose([...BASIC, 'Content-Type: text/html'], body)
const header = (line: string) => compose([line, ...BASIC], 'x')
const mixed = (body: string) => compose([...BASIC, 'Content-Type: multipart/mixed; boundary=b'], body)
const nested = (depth: number) =>
  mixed(
    Array.from({ length: depth }, (_, level) => {
      const outer = level === 0 ? 'b' : `b${level}`
      return `--${outer}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`
    }).join('') + '--none\r\n'.repeat(200_000),
  )

const BOMBS: readonly (readonly [string, () => Uint8Array])[] = [
  ['50 million empty lines', () => compose(BASIC, '\n'.repeat(50_000_000))],
  ['50 million empty lines in a part', () => mixed(`--b\r\n\r\n${'\n'.repeat(50_000_000)}`)],
  [
    'quoted-printable of 2 MB of blanks',
    () => compose([...BASIC, 'Content-Transfer-Encoding: quoted-printable'], `${' '.repeat(2_000_000)}x`),
  ],
  [
    'base64 padded at every third letter, 50 MB',
    () =>
      mixed(
        `--b\r\nContent-Type: a/b\r\nContent-Transfer-Encoding: base64\r\n\r\n${'ab='.repeat(17_000_000)}`,
      ),
  ],
  ['40 MB of plain text', () => compose(BASIC, `${'a'.repeat(75)}\n`.repeat(530_000))],
  ['100 000 headers', () => compose([...Array<string>(100_000).fill('X-A: b'), ...BASIC], 'x')],
  ['one header line of 900 kB', () => header(`Subject: ${'=?utf-8?q?a?= '.repeat(64_000)}`)],
  [
    'a subject of switches between charsets',
    () => header(`Subject: ${'=?iso-2022-jp?b?GyRC?= '.repeat(40_000)}`),
  ],
  ['a list of 400 000 addresses', () => header(`Cc: ${'a,'.repeat(400_000)}`)],
  ['groups in groups', () => header(`Cc: ${'a:'.repeat(400_000)}`)],
  ['brackets in brackets', () => header(`Date: ${'('.repeat(900_000)}`)],
  ['brackets in Authentication-Results', () => header(`Authentication-Results: ${'mx (;'.repeat(180_000)}`)],
  ['ids in ids', () => header(`References: ${'< '.repeat(450_000)}`)],
  ['parameters without end', () => header(`Content-Type: a/b; ${"n*1*=%41'; ".repeat(80_000)}`)],
  ['multiparts, 300 deep', () => nested(300)],
  ['100 000 parts', () => mixed('--b\r\nContent-Type: application/x\r\n\r\nx\r\n'.repeat(100_000))],
  [
    '900 parts, each with a folded header of 50 kB',
    () => mixed(`--b\r\nX-A: ${'a\r\n '.repeat(12_500)}\r\n\r\nx\r\n`.repeat(900)),
  ],
  [
    '40 HTML parts',
    () => mixed(`--b\r\nContent-Type: text/html\r\n\r\n${'<p>a <b>b</b></p>'.repeat(50_000)}\r\n`.repeat(40)),
  ],
  ['10 MB of HTML, all of it open tags', () => html('<div>'.repeat(2_000_000))],
  ['tables in tables', () => html('<table><tr><td>'.repeat(100_000))],
  ['quotes in quotes over many lines', () => html('<blockquote>'.repeat(70) + 'x<br>'.repeat(50_000))],
  ['links never closed', () => html('<a href="'.repeat(200_000))],
  ['marks piled on one letter', () => compose(BASIC, `a${'\u0301\u0323'.repeat(500_000)}`)],
  ['attributions without an end', () => compose(BASIC, 'Em 3\n'.repeat(400_000))],
  ['quotes and answers', () => compose(BASIC, 'Em 3 escreveu:\nx\n> y\n'.repeat(100_000))],
]

/** The promise is a second; tests share their processors, so the least of three tries has twice that. */
const LIMIT = 2000

describe('R-FUZZ: a message made to hang the reader is read or refused, within a second', () => {
  test.for(BOMBS)('%s', ([, bomb]) => {
    const raw = bomb()
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      const result = readMail(raw, { trustedAuthservIds: ['mx'] })
      if (result.ok) foldQuote(result.value.text)
      else expect(result.refusal.kind).toBe('mailUnreadable')
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(LIMIT)
  })
})
