import { describe, expect, test } from 'vitest'
import { BASIC, compose, mailIn } from './compose.ts'

const signOf = (...headers: string[]) => mailIn(compose([...headers, ...BASIC])).automatic?.sign ?? null

describe('AMB-21: what no person wrote is automatic, and so moves no status (RFC 3834)', () => {
  test.for([
    ['Auto-Submitted: auto-replied', 'autoSubmitted'],
    ['Auto-Submitted: auto-generated; reason=timer', 'autoSubmitted'],
    ['Precedence: bulk', 'precedence'],
    ['Precedence: JUNK', 'precedence'],
    ['Precedence: auto_reply', 'precedence'],
    ['Precedence: list', 'precedence'],
    ['X-Auto-Response-Suppress: OOF, AutoReply', 'autoReply'],
    ['X-Autoreply: yes', 'autoReply'],
    ['X-Autorespond: ferias', 'autoReply'],
    ['Return-Path: <>', 'nullSender'],
    ['X-Loop: fila@cliente.example', 'mailingLoop'],
    ['Content-Type: multipart/report; report-type=disposition-notification; boundary=b', 'report'],
    ['X-Failed-Recipients: eva@cliente.example', 'bounce'],
  ] as const)('%s', ([header, sign]) => {
    expect(signOf(header)).toBe(sign)
  })

  test.for([
    'Auto-Submitted: no',
    'Auto-Submitted: No (a person)',
    'Auto-Submitted:',
    'Precedence: first-class',
    'X-Auto-Response-Suppress: None',
    'X-Autoreply: no',
    'Return-Path: <ana@cliente.example>',
    'List-Id: <usuarios.comunidade.example>',
  ])('a person writes under %s', (header) => {
    expect(signOf(header)).toBeNull()
  })
})

const report = (fields: string, original = 'message/rfc822') =>
  mailIn(
    compose(
      [...BASIC, 'Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
      `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n${fields}\r\n` +
        `--b\r\nContent-Type: ${original}\r\n\r\nMessage-ID: <nossa@xtech.example>\r\n\r\noi\r\n--b--\r\n`,
    ),
  )

describe('a delivery report says of which message of ours, why, and whether for good (RFC 3464)', () => {
  test('a failure is permanent', () => {
    expect(
      report('Action: failed\r\nStatus: 5.2.2\r\nDiagnostic-Code: smtp; 552 caixa cheia').bounce,
    ).toEqual({
      originalMessageId: 'nossa@xtech.example',
      permanent: true,
      reason: '552 caixa cheia',
    })
  })
  test('a delay is not', () => {
    expect(report('Action: delayed\r\nStatus: 4.4.7').bounce).toMatchObject({
      permanent: false,
      reason: '4.4.7',
    })
  })
  test('a success is no bounce, yet automatic', () => {
    const { bounce, automatic } = report('Action: delivered\r\nStatus: 2.0.0')
    expect(bounce).toBeNull()
    expect(automatic).toEqual({ sign: 'report' })
  })
  test('without the original it names none', () => {
    expect(report('Action: failed', 'application/octet-stream').bounce?.originalMessageId).toBeNull()
  })
})
