import { join } from 'node:path'
import { expect, test } from 'vitest'
import { computerOf } from '../../../electron/platform/computer.ts'
import { deskFile } from '../../../electron/platform/desk/desk-file.ts'
import { mayReload } from '../../../electron/platform/may-reload.ts'
import { temporaryFolder } from '../workspace.ts'

function computer({
  platform = 'win32' as NodeJS.Platform,
  tray = true,
  obeys = true,
  desktop = undefined as string | undefined,
} = {}) {
  let starts = false
  const desk = deskFile(join(temporaryFolder(), 'desk.json'))
  const startup = {
    supported: true,
    on: () => starts,
    set: (on: boolean) => {
      if (obeys) starts = on
    },
  }
  const env = { XDG_CURRENT_DESKTOP: desktop }
  return { desk, ...computerOf({ desk, startup, tray: () => tray, platform, env }) }
}

test('closing leaves the program in the tray unless somebody chose otherwise, where there is one', () => {
  expect(computer().read().tray).toEqual({ supported: true, on: true })
  expect(computer({ tray: false }).read().tray).toEqual({ supported: false, on: false })
  expect(computer({ platform: 'linux', desktop: 'GNOME' }).read().tray).toEqual({
    supported: true,
    on: false,
  })
  expect(computer({ platform: 'linux', desktop: 'KDE' }).keepsInTray()).toBe(true)
  expect(computer({ platform: 'darwin' }).read().tray.supported).toBe(false)
})

test('a choice is kept, and one leaves the other alone', () => {
  const { desk, change, keepsInTray } = computer()
  expect(change({ tray: false })).toEqual({
    startup: { supported: true, on: false },
    tray: { supported: true, on: false },
  })
  expect(change({ startup: true }).startup.on).toBe(true)
  expect(keepsInTray()).toBe(false)
  expect(desk.state().keepInTray).toBe(false)
})

test('what the system refuses is told as it is', () => {
  expect(computer({ obeys: false }).change({ startup: true }).startup.on).toBe(false)
})

test('a page that failed is brought back, but not one that fails again and again', () => {
  expect(mayReload([1_000])).toBe(true)
  expect(mayReload([1_000, 20_000])).toBe(true)
  expect(mayReload([1_000, 20_000, 40_000])).toBe(false)
  expect(mayReload([1_000, 20_000, 80_000])).toBe(true)
})
