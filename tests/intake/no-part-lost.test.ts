import { describe, expect, test } from 'vitest'
import { BASIC, compose, mailIn } from './compose.ts'

const PDF = 'Content-Type: application/pdf; name=a.pdf'
const mail = (type: string, ...lines: string[]) =>
  mailIn(compose([...BASIC, `Content-Type: ${type}`], lines.join('\r\n')))

const BROKEN: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an outer boundary ends an inner multipart that was never closed (RFC 2046, 5.1.2)',
    'multipart/mixed; boundary=o',
    [
      '--o',
      'Content-Type: multipart/alternative; boundary=i',
      '',
      '--i',
      '',
      'texto',
      '--i',
      'Content-Type: text/html',
      '',
      '<p>texto</p>',
      '--o',
      PDF,
      '',
      'x',
      '--o--',
    ],
  ],
  [
    'blanks may follow a boundary (RFC 2046, 5.1.1)',
    'multipart/mixed; boundary=o',
    ['--o ', '', 'texto', '--o\t', PDF, '', 'x', '--o-- '],
  ],
  [
    'a comment may follow the parameter that names the boundary (RFC 2045, 5.1)',
    'multipart/mixed; boundary=o (x)',
    ['--o', '', 'texto', '--o', PDF, '', 'x', '--o--'],
  ],
  ['a part may be all header', 'multipart/mixed; boundary=o', ['--o', PDF, '--o', '', 'texto', '--o--']],
  [
    'a message may end before its last boundary',
    'multipart/mixed; boundary=o',
    ['--o', '', 'texto', '--o', PDF, '', 'x'],
  ],
]

describe('R-MAIL: no file of a message is lost, however the message is put together', () => {
  test.for(BROKEN)('%s', ([, type, lines]) => {
    const { text, attachments } = mail(type, ...lines)
    expect(text).toBe('texto')
    expect(attachments.map(({ name }) => name)).toEqual(['a.pdf'])
  })

  test('control: without its boundary the file is text, and none is listed', () => {
    const { text, attachments } = mail(
      'multipart/mixed; boundary=o',
      '--o',
      '',
      'texto',
      PDF,
      '',
      'x',
      '--o--',
    )
    expect(text).toContain('application/pdf')
    expect(attachments).toEqual([])
  })
})
