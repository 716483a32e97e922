import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS, type SettingsView } from '../../../../src/contract/views/settings.ts'
import {
  changeSettings,
  readSettings,
  useSettings,
} from '../../../../src/renderer/features/settings/settings-store.ts'

/** A console on the other side of `fetch` that answers when the test says so. */
const asked: { readonly input: object; answer(value: object): void }[] = []

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal(
    'fetch',
    (_address: string, { body }: { readonly body: string }) =>
      new Promise<Response>((done) => {
        asked.push({
          input: JSON.parse(body) as object,
          answer: (value) => done(new Response(JSON.stringify(value))),
        })
      }),
  )
})
afterEach(() => vi.unstubAllGlobals())

const soon = () => new Promise((done) => setTimeout(done))
const shown = () => useSettings.getState().settings
const ok = (change: Partial<SettingsView>) => ({ ok: true, value: { ...DEFAULT_SETTINGS, ...change } })

async function begun(): Promise<void> {
  const reading = readSettings()
  asked.shift()?.answer(ok({}))
  await reading
}

test('a change shows at once, goes to the console in its turn, and an older answer does not undo a newer one', async () => {
  await begun()
  const first = changeSettings({ fontScale: 110 })
  const second = changeSettings({ fontScale: 120 })
  await soon()
  expect(shown()?.fontScale).toBe(120)
  expect(asked.map(({ input }) => input)).toEqual([{ fontScale: 110 }])
  asked.shift()?.answer(ok({ fontScale: 110 }))
  await first
  expect(shown()?.fontScale).toBe(120)
  asked.shift()?.answer(ok({ fontScale: 120 }))
  expect(await second).toBeNull()
  expect(shown()?.fontScale).toBe(120)
})

test('a change that was refused is taken back to what the console keeps', async () => {
  await begun()
  const change = changeSettings({ theme: 'dark' })
  await soon()
  expect(shown()?.theme).toBe('dark')
  asked.shift()?.answer({ ok: false, fault: { id: 'x' } })
  expect(await change).toMatchObject({ fault: { id: 'x' } })
  expect(shown()?.theme).toBe('system')
})
