import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { handlersOf } from '../../../electron/calls/all.ts'
import { parseSettings, settingsCalls } from '../../../src/contract/calls/settings.ts'
import { parseCall } from '../../../src/contract/ipc.ts'
import { DEFAULT_SETTINGS } from '../../../src/contract/views/settings.ts'
import { workspace } from '../workspace.ts'

describe('settings', () => {
  test('are what the program ships until one is changed, and the others then stay', () => {
    const { console } = workspace()
    const calls = handlersOf(console)
    expect(calls['settings.read']({})).toEqual({ ok: true, value: DEFAULT_SETTINGS })
    calls['settings.change']({ theme: 'dark' })
    calls['settings.change']({ signature: { profile: 'wati', text: 'Ana\nSuporte' } })
    calls['settings.change']({ signature: { profile: 'dype', text: 'Ana' }, fontScale: 150 })
    expect(calls['settings.read']({})).toEqual({
      ok: true,
      value: {
        ...DEFAULT_SETTINGS,
        theme: 'dark',
        fontScale: 150,
        signatures: { wati: 'Ana\nSuporte', dype: 'Ana' },
      },
    })
  })

  test('tell every tab that they changed, and nothing else changed', () => {
    const { console } = workspace()
    const told: string[] = []
    console.onChanged((topics) => void told.push(...topics))
    handlersOf(console)['settings.change']({ density: 'compact' })
    expect(told).toEqual(['settings'])
  })

  test.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['null', 'null'],
    ['a list', '[]'],
    ['nothing known', '{"colour":"blue"}'],
  ])('are as shipped where the row holds %s', (_what, row) => {
    const { console } = workspace()
    console.host.local.write('settings', row)
    expect(handlersOf(console)['settings.read']({})).toEqual({ ok: true, value: DEFAULT_SETTINGS })
  })

  test('lose only the field that is broken', () => {
    const kept = { theme: 'dark', fontScale: 137, language: 'fr', density: 'compact', keys: { claim: 7 } }
    expect(parseSettings(kept)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', density: 'compact' })
  })

  test.each([
    [{ theme: 'pink' }, 'theme'],
    [{ fontScale: 500 }, 'fontScale'],
    [{ colour: 1 }, 'colour'],
    [{ keys: { claim: '' } }, 'keys.claim'],
    [{ signature: { profile: 'wati', text: 'x'.repeat(4001) } }, 'signature.text'],
  ])('refuse %j at its place', (change, path) => {
    expect(parseCall('settings.change', change)).toMatchObject({ ok: false, refusal: { path } })
    expect(Object.keys(settingsCalls)).toContain('settings.change')
  })
})

test('the window is told where the data is and which device signs', () => {
  const { console, folder } = workspace()
  expect(handlersOf(console)['about.read']({})).toEqual({
    ok: true,
    value: {
      folder,
      logs: join(folder, 'logs'),
      device: console.ports.signer.device,
      keysGuarded: console.host.keysGuarded,
    },
  })
})
