import { describe, expect, test } from 'vitest'
import { compose, mailIn } from './compose.ts'

const OURS = 'mx.xtech.example'
const options = { trustedAuthservIds: [OURS] }

const judged = (results: readonly string[], from = 'Ana <ana@cliente.example>') =>
  mailIn(
    compose([
      ...results.map((value) => `Authentication-Results: ${value}`),
      `From: ${from}`,
      'To: b@b.example',
    ]),
    options,
  ).authenticity

describe('XT-02: a sender is verified only by what our own server recorded', () => {
  test.for([
    ['DMARC pass', `${OURS}; dmarc=pass header.from=cliente.example`, 'verified'],
    [
      'DMARC pass with a version, comments and another case',
      `MX.Xtech.Example 1; (a (b)) DMARC = Pass (p=none)`,
      'verified',
    ],
    ['DKIM pass aligned', `${OURS}; dkim=pass header.d=cliente.example`, 'verified'],
    ['DKIM pass aligned by its identity', `${OURS}; dkim=pass header.i=@cliente.example`, 'verified'],
    [
      'one aligned signature among several',
      `${OURS}; dkim=pass header.d=lista.example; dkim=pass header.d=cliente.example`,
      'verified',
    ],
    ['DMARC fail', `${OURS}; dmarc=fail header.from=cliente.example`, 'failed'],
    [
      'DMARC fail beside an aligned DKIM pass',
      `${OURS}; dkim=pass header.d=cliente.example; dmarc=fail`,
      'failed',
    ],
    ['aligned DKIM fail', `${OURS}; dkim=fail header.d=cliente.example`, 'failed'],
    ['DKIM pass of another domain', `${OURS}; dkim=pass header.d=outra.example`, 'absent'],
    ['DKIM pass from below the domain', `${OURS}; dkim=pass header.d=evil.cliente.example`, 'absent'],
    ['DKIM pass of a look-alike', `${OURS}; dkim=pass header.d=liente.example`, 'absent'],
    ['DKIM pass of a top-level domain', `${OURS}; dkim=pass header.d=example`, 'absent'],
    ['SPF alone', `${OURS}; spf=pass smtp.mailfrom=cliente.example`, 'absent'],
    ['DMARC pass of another From', `${OURS}; dmarc=pass header.from=outra.example`, 'absent'],
    ['nothing tried', `${OURS}; none`, 'absent'],
    ['a stranger', 'mx.google.example; dmarc=pass header.from=cliente.example', 'absent'],
    ['a stranger with our name inside', `mx.evil.example; x=${OURS}; dmarc=pass`, 'absent'],
    ['a stranger whose name begins with ours', `${OURS}.evil.example; dmarc=pass`, 'absent'],
    ['a pass in a comment', `${OURS}; (dmarc=pass) spf=none`, 'absent'],
    ['a pass in a comment never closed', `${OURS}; spf=none (; dmarc=pass`, 'absent'],
    ['a pass in quotes', `${OURS}; spf=none reason="; dmarc=pass"`, 'absent'],
  ] as const)('%s', ([, header, verdict]) => {
    expect(judged([header])).toBe(verdict)
  })

  test('of several headers of ours the top-most counts; strangers above it do not', () => {
    expect(judged(['x.example; dmarc=pass', `${OURS}; dmarc=fail`, `${OURS}; dmarc=pass`])).toBe('failed')
    expect(judged(['x.example; dmarc=fail', `${OURS}; dmarc=pass`])).toBe('verified')
  })

  test('two authors or two From headers prove none', () => {
    expect(judged([`${OURS}; dmarc=pass`], 'ana@cliente.example, eva@outra.example')).toBe('absent')
    expect(judged([`${OURS}; dmarc=pass`], 'ana@cliente.example\r\nFrom: eva@outra.example')).toBe('absent')
    expect(judged([`${OURS}; dmarc=pass`], 'undisclosed:;')).toBe('absent')
  })

  test('without a trusted server nobody is ever verified', () => {
    const raw = compose([`Authentication-Results: ${OURS}; dmarc=pass`, 'From: ana@cliente.example'])
    expect(mailIn(raw).authenticity).toBe('absent')
    expect(mailIn(raw, options).authenticity).toBe('verified')
  })
})
