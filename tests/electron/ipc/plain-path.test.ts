import { posix, win32 } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainPath } from '../../../electron/ipc/plain-path.ts'

test('the paths of the window and of what it asks for are plain', () => {
  for (const path of [
    '/',
    '/index.html',
    '/assets/index-DMsP3_z-.js',
    '/assets/pdf.worker.min-C_oroY0n.js',
    '/message/00000000-0000-4000-8000-000000000000',
    '/preview/00000000-0000-4000-8000-000000000000/12',
    '/upload',
    '/assets/console.js',
    '/assets/auxiliary.css',
  ])
    expect(isPlainPath(path), path).toBe(true)
})

test('no path that a file system would read in its own way is plain', () => {
  for (const path of [
    '',
    'index.html',
    '//server/share/x.html',
    '/\\\\server\\share\\x.html',
    '/../x.html',
    '/a/../x.html',
    '/a/./x.html',
    '/.git/config',
    '/%2e%2e/x.html',
    '/..%2fx.html',
    '/..%5cx.html',
    '/index.html::$DATA',
    '/index.html:x',
    '/index.html.',
    '/index.html ',
    '/index.html\0',
    '/index.html\n',
    '/C:/windows/win.ini',
    '/con',
    '/a/NUL.js',
    '/a/com1',
    '/assets/',
    '/INDEX~1.HTM',
    '/á.html',
    `/${'a'.repeat(200)}`,
  ])
    expect(isPlainPath(path), JSON.stringify(path)).toBe(false)
})

test('R-FUZZ whatever is asked for, what is plain stays below the root on either kind of system', () => {
  const pieces = [
    '..',
    '.',
    '/',
    '\\',
    '%2e',
    '%2f',
    ':',
    '::$DATA',
    'a',
    'index.html',
    'C:',
    '\0',
    '~1',
    'nul',
  ]
  const path = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 12 })
    .map((parts) => `/${parts.join('')}`)
  let plain = 0
  fc.assert(
    fc.property(path, (asked) => {
      if (!isPlainPath(asked)) return
      plain += 1
      expect(posix.join('/window', asked).startsWith('/window/')).toBe(true)
      expect(win32.join('C:\\window', asked).startsWith('C:\\window\\')).toBe(true)
    }),
    { numRuns: 20_000 },
  )
  expect(plain).toBeGreaterThan(50)
})
