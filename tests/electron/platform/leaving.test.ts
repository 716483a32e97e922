import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leavingAddress } from '../../../electron/platform/leaving.ts'

test('an address of the web, a mail or a telephone leaves, its host as the network sees it', () => {
  expect(leavingAddress('https://loja.example/nota?id=3#a')).toBe('https://loja.example/nota?id=3#a')
  expect(leavingAddress('http://LOJA.example')).toBe('http://loja.example/')
  expect(leavingAddress('https://аррӏе.com/a')).toBe('https://xn--80ak6aa92e.com/a')
  expect(leavingAddress('mailto:rita@loja.example')).toBe('mailto:rita@loja.example')
  expect(leavingAddress('tel:+551140000000')).toBe('tel:+551140000000')
})

test('everything else stays: other schemes, a password before the host, signs that nobody sees, what is too long', () => {
  for (const address of [
    '',
    'loja.example',
    'file:///C:/windows/system32/calc.exe',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-msdt:/id',
    'search-ms:query=x',
    'smb://server/share',
    '\\\\server\\share',
    'plantao://ticket/A-1',
    'app://plantao/',
    'https://banco.example@evil.example/',
    'https://user:word@evil.example/',
    'https://evil.example/\u202Egpj.exe',
    'https://evil.example/ --flag',
    'https://evil.example/"&calc',
    'https://evil.example/\n',
    'https://',
    `https://evil.example/${'a'.repeat(2000)}`,
  ])
    expect(leavingAddress(address), address).toBeNull()
})

test('R-FUZZ what leaves is of a known scheme, in plain letters and short', () => {
  const text = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.string().map((rest) => `https://${rest}`),
    fc.string().map((rest) => `mailto:${rest}`),
  )
  fc.assert(
    fc.property(text, (given) => {
      const leaving = leavingAddress(given)
      if (leaving !== null) expect(leaving).toMatch(/^(https?|mailto|tel):[!-~]{0,2000}$/)
    }),
    { numRuns: 5000 },
  )
})
