import { describe, expect, test } from 'vitest'
import { MAX_MAIL_BYTES, readMail } from '../../src/intake/read-mail.ts'
import { BASIC, compose, mailIn } from './compose.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (headers: readonly string[], body: string, charset: 'utf8' | 'latin1' = 'utf8') =>
  mailIn(compose([...BASIC, ...headers], body, charset)).text
const multipart = (kind: string, ...parts: string[]) =>
  compose(
    [...BASIC, `Content-Type: multipart/${kind}; boundary=b`],
    `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
  )

describe('what is no mail is refused as such', () => {
  test.for([
    ['an empty file', bytes('')],
    ['blank lines', bytes('\r\n\r\n')],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['a JSON', bytes('{"from": "ana@cliente.example",\n"to": "x"}')],
    ['a YAML', bytes('nome: Ana\nendereço: Rua\n')],
    ['a letter', bytes('Prezados,\n\nFrom: nobody\n')],
  ] as const)('%s', ([, raw]) => {
    expect(readMail(raw)).toEqual({ ok: false, refusal: { kind: 'notMail' } })
  })

  test('a mail without a body, or without a sender, is a mail', () => {
    expect(mailIn(bytes('From: ana@cliente.example'))).toMatchObject({
      text: '',
      from: { address: 'ana@cliente.example' },
    })
    expect(mailIn(bytes('Subject: a\n\nb'))).toMatchObject({ from: null, text: 'b' })
    expect(mailIn(bytes('\uFEFF\r\nFrom: a@b\r\n\r\nc')).from?.address).toBe('a@b')
  })

  test('a message of 50 MiB is read, one byte more is refused', () => {
    const raw = new Uint8Array(MAX_MAIL_BYTES + 1).fill(0x61)
    raw.set(compose(BASIC))
    expect(readMail(raw)).toEqual({
      ok: false,
      refusal: { kind: 'mailTooLarge', size: 52_428_801, limit: 52_428_800 },
    })
    expect(readMail(raw.subarray(1 - 1, MAX_MAIL_BYTES)).ok).toBe(true)
  })

  test('headers beyond all measure are refused', () => {
    expect(readMail(bytes(`From: a@b\nX: ${'y'.repeat(1_100_000)}\n\nz`))).toMatchObject({
      refusal: { kind: 'mailUnreadable' },
    })
  })
})

describe('words are read in the charset in which they were written', () => {
  test.for([
    [
      'windows-1252',
      'Content-Type: text/plain; charset=windows-1252',
      '\x93ol\xe1\x94 \x96 \x80',
      '“olá” – €',
    ],
    [
      'ISO-8859-1, in which mailers write windows-1252',
      'Content-Type: text/plain; charset=iso-8859-1',
      '\x93ol\xe1\x94',
      '“olá”',
    ],
    ['no charset', 'X-A: b', 'ol\xe1', 'olá'],
    ['us-ascii over 8-bit text', 'Content-Type: text/plain; charset=us-ascii', 'ol\xe1', 'olá'],
    ['an unknown charset', 'Content-Type: text/plain; charset=x-nunca', 'ol\xe1', 'olá'],
    ['UTF-8 by name only', 'Content-Type: text/plain; charset=utf-8', 'ol\xe1', 'olá'],
    ['quoted in the header', 'Content-Type: text/plain; charset="ISO-8859-15" (x)', '\xa4', '€'],
  ] as const)('%s', ([, header, body, text]) => {
    expect(textOf([header], body, 'latin1')).toBe(text)
  })

  test('UTF-8 without a label, and one broken letter among good ones', () => {
    expect(textOf([], 'olá, ção')).toBe('olá, ção')
    const raw = Buffer.concat([
      compose([...BASIC, 'Content-Type: text/plain; charset=utf-8'], 'ção '),
      Buffer.of(0xe1),
    ])
    expect(mailIn(new Uint8Array(raw)).text).toBe('ção \uFFFD')
  })

  test('raw 8-bit headers, line by line, beside encoded words', () => {
    const raw = compose(
      ['From: Jo\xe3o <j@c.example>', 'To: b@b', 'Subject: =?utf-8?q?F=C3=A9rias?= \xe9'],
      '',
      'latin1',
    )
    expect(mailIn(raw)).toMatchObject({ from: { name: 'João' }, subject: 'Férias é' })
  })

  test('quoted-printable with broken escapes and blanks at line ends', () => {
    const header = 'Content-Transfer-Encoding: quoted-printable'
    expect(textOf([header], 'a=C3=A9=\r\nb =ZZ =\t\r\nc=3d=')).toBe('aéb =ZZ c==')
  })

  test('base64 padded in its middle, and with strangers in it', () => {
    expect(textOf(['Content-Transfer-Encoding: base64'], 'b2k=\r\nIG9p!!\r\n')).toBe('oi oi')
  })
})

describe('the text of a message', () => {
  test('ends its lines alike, keeps no control characters and is composed', () => {
    expect(textOf([], 'a\r\nb\rc\u0000\u0007\u001B[31m\te\u0301\u0085')).toBe('a\nb\nc[31m\té')
  })

  test('of alternatives it is the plain one, or the HTML where that says nothing', () => {
    const html = 'Content-Type: text/html\r\n\r\n<p>html</p>'
    expect(mailIn(multipart('alternative', '\r\nplano', html))).toMatchObject({
      text: 'plano',
      html: '<p>html</p>',
    })
    expect(mailIn(multipart('alternative', '\r\n \r\n', html)).text).toBe('html')
  })

  test('parts that follow each other are all read: a footer does not hide the message', () => {
    expect(mailIn(multipart('mixed', 'Content-Type: text/html\r\n\r\n<p>html</p>', '\r\nrodapé')).text).toBe(
      'html\n\nrodapé',
    )
  })

  test('quotes of HTML are marked, links keep their address, list items their dash', () => {
    const html =
      '<p>Veja <a href="https://a.example/b">aqui</a> ou <a href="mailto:a@b.example">a@b.example</a></p>' +
      '<ul><li>um<li>dois</ul><blockquote>velho<blockquote>mais velho</blockquote></blockquote>'
    expect(textOf(['Content-Type: text/html'], html)).toBe(
      'Veja aqui [https://a.example/b] ou a@b.example\n\n- um\n- dois\n\n> velho\n>\n>> mais velho',
    )
  })

  test('format=flowed joins what the mailer broke, but no quote and no signature', () => {
    const body = 'Uma linha \r\nlonga.\r\n> citada \r\n> ainda\r\n-- \r\nAna'
    expect(textOf(['Content-Type: text/plain; format=flowed'], body)).toBe(
      'Uma linha longa.\n> citada ainda\n-- \nAna',
    )
  })

  test('a multipart without parts is text, and one cut off keeps its last part', () => {
    expect(textOf(['Content-Type: multipart/mixed; boundary=b'], 'só texto')).toBe('só texto')
    expect(textOf(['Content-Type: multipart/mixed; boundary=b'], '--b\r\n\r\ncortado')).toBe('cortado')
  })
})

describe('attachments', () => {
  const attached = (headers: string, body = 'x') =>
    mailIn(multipart('mixed', '\r\noi', `${headers}\r\n\r\n${body}`)).attachments[0]

  test.for([
    ['a path', '../../etc/passwd.txt', '_.._etc_passwd.txt'],
    ['a path of Windows', 'D:\\\\Fotos\\\\a.txt', 'D__Fotos_a.txt'],
    ['control characters', 'a\u0000b\u0007.pdf', 'ab.pdf'],
    ['text that runs backwards', 'foto\u202Egpj.exe', 'fotogpj.exe'],
    ['a device', 'con.txt', '_con.txt'],
    ['dots at the ends', '...a.pdf. ', 'a.pdf'],
    ['a bracket that is no comment', 'Nota(1).pdf', 'Nota(1).pdf'],
    ['an encoded word', '=?utf-8?q?Or=C3=A7amento.pdf?=', 'Orçamento.pdf'],
    ['nothing but dots', '..', 'attachment-1.pdf'],
  ] as const)('a name is safe: %s', ([, given, name]) => {
    expect(attached(`Content-Type: application/pdf; name="${given}"`)?.name).toBe(name)
  })

  test('a long name keeps its extension and fits a file system', () => {
    const name = attached(`Content-Type: application/pdf; name="${'ç'.repeat(400)}.pdf"`)?.name ?? ''
    expect(new TextEncoder().encode(name)).toHaveLength(240)
    expect(name.endsWith('ç.pdf')).toBe(true)
  })

  test('a name in pieces with its charset (RFC 2231), and one raw in ISO-8859-1', () => {
    const pieces = "Content-Disposition: attachment; filename*1*=%E3o.pdf; filename*0*=iso-8859-1''Cart"
    expect(attached(`Content-Type: application/pdf\r\n${pieces}`)?.name).toBe('Cartão.pdf')
    const raw = Buffer.from(
      multipart('mixed', 'Content-Type: application/pdf; name="Cart\xe3o.pdf"\r\n\r\nx'),
    )
    expect(mailIn(new Uint8Array(Buffer.from(raw.toString('utf8'), 'latin1'))).attachments[0]?.name).toBe(
      'Cartão.pdf',
    )
  })

  test('a forwarded message is an .eml named by its subject, bytes untouched', () => {
    const inner =
      'From: a@b\r\nSubject: =?utf-8?q?F=C3=A9rias?=: a/b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c--'
    const found = attached('Content-Type: message/rfc822', inner)
    expect(found).toMatchObject({ name: 'Férias_ a_b.eml', mediaType: 'message/rfc822' })
    expect(new TextDecoder().decode(found?.bytes)).toBe(inner)
  })

  test('winmail.dat stays as it is; a text with a file name is a file', () => {
    expect(attached('Content-Type: application/ms-tnef; name=winmail.dat')).toMatchObject({
      name: 'winmail.dat',
    })
    expect(attached('Content-Type: text/plain; name=log.txt\r\nContent-Disposition: inline')).toMatchObject({
      name: 'log.txt',
      inline: false,
    })
  })

  test('10 MB come out whole', () => {
    const content = Buffer.alloc(10_485_760, 'Plantão')
    const found = attached(
      'Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64',
      content.toString('base64').replace(/.{76}/g, '$&\r\n'),
    )
    expect(content.equals(found?.bytes ?? Buffer.alloc(0))).toBe(true)
  })

  test('text beyond the limit of a body is an attachment too', () => {
    const mail = mailIn(compose(BASIC, 'a'.repeat(3_000_000)))
    expect(mail.text).toHaveLength(2_097_152)
    expect(mail.attachments).toMatchObject([{ name: 'attachment-1.txt', bytes: { length: 3_000_000 } }])
  })
})

describe('addresses and dates', () => {
  test.for([
    ['From: ana@c.example (Ana Lima)', { name: 'Ana Lima', address: 'ana@c.example' }],
    ['From: "Lima, Ana" <ANA@C.Example>', { name: 'Lima, Ana', address: 'ana@c.example' }],
    ['From: =?iso-8859-1?q?Jos=E9?= <j@c.example>', { name: 'José', address: 'j@c.example' }],
    ['From: "a@b.example" <c@d.example>', { name: 'a@b.example', address: 'c@d.example' }],
    ['From: Ana <>', null],
    ['From: Ana', null],
    ['Sender: a@b', null],
  ] as const)('%s', ([header, from]) => {
    expect(mailIn(compose([header, 'To: b@b.example'])).from).toEqual(from)
  })

  test('Reply-To, Cc and groups', () => {
    const mail = mailIn(
      compose([...BASIC, 'Reply-To: r@c.example', 'Cc: Todos: a@a.example, B <b@b.example>;, c@c.example']),
    )
    expect(mail.replyTo.map(({ address }) => address)).toEqual(['r@c.example'])
    expect(mail.cc.map(({ address }) => address)).toEqual(['a@a.example', 'b@b.example', 'c@c.example'])
  })

  test.for([
    ['Mon, 3 Aug 2026 10:12:13 -0300', '2026-08-03T13:12:13Z'],
    ['3 Aug 2026 10:12 +0000 (UTC)', '2026-08-03T10:12:00Z'],
    ['Mon, 03 Aug 26 10:12:00 EST', '2026-08-03T15:12:00Z'],
    ['Mon, 3 Aug 2026 10:12:00', '2026-08-03T10:12:00Z'],
    ['Mon, 3 Aug 2026 23:59:60 GMT', '2026-08-04T00:00:00Z'],
    ['Thu, 29 Feb 2024 10:00:00 +0530', '2024-02-29T04:30:00Z'],
  ] as const)('Date: %s', ([header, at]) => {
    expect(mailIn(compose([...BASIC, `Date: ${header}`])).sentAt).toBe(Date.parse(at))
  })

  test.for([
    '',
    'ontem',
    '31 Feb 2026 10:00:00 Z',
    '3 Aug 2026 25:00 Z',
    '3 Xyz 2026 10:00 Z',
    '1 Jan 1904 00:00 Z',
  ])('Date: %j is none', (header) => {
    expect(mailIn(compose([...BASIC, `Date: ${header}`])).sentAt).toBeNull()
  })

  test('the top-most Received counts, by the date after its last semicolon', () => {
    const mail = mailIn(
      compose([
        'Received: from a; x by mx; Mon, 3 Aug 2026 10:12:00 -0300',
        'Received: by b; Mon, 3 Aug 2026 09:00:00 -0300',
        ...BASIC,
      ]),
    )
    expect(mail.receivedAt).toBe(Date.parse('2026-08-03T13:12:00Z'))
  })
})
