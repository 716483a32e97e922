import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { deskFile } from '../../../../electron/platform/desk/desk-file.ts'
import { type DeskState, parseDesk } from '../../../../electron/platform/desk/desk-state.ts'
import { temporaryFolder } from '../../workspace.ts'

const FIRST: DeskState = parseDesk('')
const PLACE = {
  bounds: { x: -1200, y: 40, width: 1100, height: 700 },
  maximised: true,
  fullScreen: false,
}

test('what is remembered comes back at the next start', () => {
  const path = join(temporaryFolder(), 'desk.json')
  const desk = deskFile(path)
  expect(desk.state()).toEqual(FIRST)
  desk.change({ place: PLACE, zoom: 1.25 })
  desk.change({
    dress: { theme: 'dark', fontScale: 120, density: 'compact' },
    language: 'en',
    keepInTray: false,
  })
  desk.flush()
  expect(deskFile(path).state()).toEqual(desk.state())
  expect(deskFile(path).state()).toMatchObject({
    place: PLACE,
    zoom: 1.25,
    language: 'en',
    keepInTray: false,
  })
})

test('a file that is broken, or of another program, is as none; one broken field costs that field', () => {
  for (const text of ['', '{', 'null', '[]', '"desk"', '{"place":{"bounds":"all"},"zoom":"in","dress":7}'])
    expect(parseDesk(text)).toEqual(FIRST)
  const { bounds } = PLACE
  const whole = JSON.stringify({ ...FIRST, place: PLACE, zoom: 1.5, language: 'en' })
  expect(parseDesk(whole)).toMatchObject({ place: PLACE, zoom: 1.5, language: 'en' })
  for (const broken of [{ width: 0 }, { x: null }, { y: 1.5 }, { height: 9e9 }]) {
    const text = JSON.stringify({ place: { ...PLACE, bounds: { ...bounds, ...broken } }, zoom: 1.5 })
    expect(parseDesk(text)).toEqual({ ...FIRST, zoom: 1.5 })
  }
  expect(parseDesk('{"zoom":7,"language":"fr","dress":{"theme":"pink","density":"compact"}}')).toEqual({
    ...FIRST,
    dress: { ...FIRST.dress, density: 'compact' },
  })
})

test('many changes are one writing, by a file that takes the place of the other', () => {
  vi.useFakeTimers()
  const folder = temporaryFolder()
  const path = join(folder, 'desk.json')
  const desk = deskFile(path)
  for (let x = 0; x < 50; x++) desk.change({ place: { ...PLACE, bounds: { ...PLACE.bounds, x } } })
  expect(readdirSync(folder)).toEqual([])
  vi.runAllTimers()
  expect(readdirSync(folder)).toEqual(['desk.json'])
  expect(parseDesk(readFileSync(path, 'utf8')).place?.bounds.x).toBe(49)
  writeFileSync(path, 'unchanged')
  desk.change({ zoom: 1 })
  desk.flush()
  expect(readFileSync(path, 'utf8')).toBe('unchanged')
  vi.useRealTimers()
})

test('where nothing can be written the program goes on', () => {
  const path = join(temporaryFolder(), 'desk.json')
  mkdirSync(path)
  const desk = deskFile(path)
  desk.change({ zoom: 2 })
  desk.flush()
  expect(desk.state().zoom).toBe(2)
})
