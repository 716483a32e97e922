import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { windowFiles } from '../../electron/window-files.ts'
import { DEFAULT_SETTINGS, lookOf } from '../../src/contract/views/settings.ts'
import { temporaryFolder } from './workspace.ts'

test('the page comes dressed as the person chose, so that it is never drawn in another look first', () => {
  const root = join(temporaryFolder(), 'window')
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), '<!doctype html><html lang="pt-BR"><p>á</p></html>')
  writeFileSync(join(root, 'other.html'), '<html></html>')
  const files = windowFiles(root, () => lookOf({ ...DEFAULT_SETTINGS, theme: 'dark', fontScale: 150 }))
  const textAt = (path: string): string => String(files(path)?.body)
  expect(textAt('/index.html')).toBe(
    '<!doctype html><html data-theme="dark" data-scale="150" data-density="cosy" lang="pt-BR"><p>á</p></html>',
  )
  expect(textAt('/other.html')).toBe('<html></html>')
  expect(files('/../secret.html')).toBeNull()
})
