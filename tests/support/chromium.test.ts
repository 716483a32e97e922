import { afterEach, describe, expect, test, vi } from 'vitest'
import { chromiumPath, findChromium, lostIn } from './chromium.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the browser to test with', () => {
  test('the one named comes first', async () => {
    vi.stubEnv('PLANTAO_CHROMIUM', process.execPath)
    expect(await chromiumPath()).toBe(process.execPath)
  })

  test('a named one that is not there is said, and no other is taken', async () => {
    vi.stubEnv('PLANTAO_CHROMIUM', '/nowhere/chromium')
    expect(await chromiumPath()).toBeNull()
    expect(await findChromium()).toEqual({ missing: 'PLANTAO_CHROMIUM: no file at /nowhere/chromium' })
  })

  test('the libraries that the system lacks are named', () => {
    const listing =
      '\tlibnss3.so => not found\n\tlibm.so.6 => /lib/libm.so.6 (0x7f)\n\tlibexpat.so.1 => not found\n'
    expect(lostIn(listing)).toEqual(['libnss3.so', 'libexpat.so.1'])
  })
})
