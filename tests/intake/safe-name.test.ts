import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeName } from '../../src/intake/safe-name.ts'

const named = (name: string): string => safeName(name, 'application/octet-stream', 3)

test('what a file system reads in its own way does not reach it: paths, devices, ends, steering signs', () => {
  expect(named('nota fiscal.pdf')).toBe('nota fiscal.pdf')
  expect(named('../../escape.txt')).toBe('_.._escape.txt')
  expect(named('C:\\windows\\calc.exe')).toBe('C__windows_calc.exe')
  expect(named('a.txt:Zone.Identifier')).toBe('a.txt_Zone.Identifier')
  expect(named('fatura\u202Efdp.exe')).toBe('faturafdp.exe')
  expect(named('programa.exe. . ')).toBe('programa.exe')
  for (const device of ['CON', 'nul.txt', 'com1', 'LPT9.pdf', 'Aux .txt', 'COM¹', 'conin$', 'prn.'])
    expect(named(device), device).toMatch(/^_/)
  expect(named('console.txt')).toBe('console.txt')
  expect(named('   ')).toBe('attachment-3.bin')
})

test('R-FUZZ any name becomes one that every file system takes', () => {
  const piece = fc.oneof(
    fc.constantFrom('/', '\\', ':', '..', '.', ' ', '\u202E', '\0', 'con', 'NUL', '💾', 'á', '*', '.exe'),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const name = named(pieces.join(''))
      expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|[.\s]$|^\.|^(con|prn|aux|nul)(\.|$)/iu)
      expect(name.length).toBeGreaterThan(0)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240)
    }),
    { numRuns: 3000 },
  )
})
