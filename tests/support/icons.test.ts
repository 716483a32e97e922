import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { findChromium } from './chromium.ts'
import { argbOf, entriesOfIcns, icnsFile, icoFile, picturesOfIco } from './icon-containers.ts'
import {
  BADGES,
  MAC_ENTRIES,
  PICTURES,
  RAW_ENTRIES,
  TRAY_SIDES,
  TRAYS,
  WINDOWS_SIDES,
} from './icon-pictures.ts'
import { drawIcons, drawingPage, ICONS } from './make-icons.ts'
import { type Points, readPng } from './png.ts'
import { skipUnless } from './skip.ts'

const kept = (name: string): Buffer => readFileSync(join(ICONS, name))
const points = (name: string): Points => readPng(kept(name))
const found = await findChromium()

/** Alpha at a place given in shares of a side. */
const alphaAt = ({ width, height, rgba }: Points, x: number, y: number): number =>
  rgba.readUInt8((Math.floor(y * height) * width + Math.floor(x * width)) * 4 + 3)

describe('the icons', () => {
  test('have the sides that their names say, and nothing lies beside them', () => {
    const badges = Object.keys(BADGES).flatMap((name) => [`${name}.png`, `${name}@2x.png`])
    const containers = ['icon.ico', 'icon.icns', ...Object.keys(TRAYS)]
    const sources = ['icon.svg', 'README.md']
    const names = [...Object.keys(PICTURES), ...badges, ...containers, ...sources]
    const there = readdirSync(ICONS, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(ICONS.length + 1)
          .replaceAll('\\', '/'),
      )
    expect(there.sort()).toEqual(names.sort())
    for (const [name, { pixels }] of Object.entries(PICTURES)) {
      const { width, height } = points(name)
      expect([name, width, height]).toEqual([name, pixels, pixels])
    }
    for (const name of badges)
      expect([name, points(name).width]).toEqual([name, name.includes('@') ? 32 : 16])
  })

  test('stand on nothing: corners are clear, the middle is not', () => {
    for (const name of ['icon.png', 'linux/16x16.png', 'tray-calm.png', 'tray-breached.png', 'badge-1.png']) {
      const picture = points(name)
      expect([name, alphaAt(picture, 0, 0) < 8]).toEqual([name, true])
      expect([name, alphaAt(picture, 0.5, 0.12) > 200]).toEqual([name, true])
    }
  })

  test('keep on macOS the margin of its system: a square of 824 in 1024', () => {
    const entry = entriesOfIcns(kept('icon.icns')).find(({ kind }) => kind === 'ic10')
    const picture = readPng(entry!.data)
    const at = (place: number) => alphaAt(picture, place / 1024, 0.5)
    expect([at(60), at(98) < 255, at(104)]).toEqual([0, true, 255])
  })

  test('of the menu bar are templates: black, with clear places', () => {
    for (const name of Object.keys(PICTURES).filter((each) => each.includes('Template'))) {
      const { rgba } = points(name)
      const seen = Array.from({ length: rgba.length / 4 }, (_, at) => rgba.subarray(at * 4, at * 4 + 4))
      expect([name, seen.every(([r, g, b, a]) => a === 0 || r! + g! + b! === 0)]).toEqual([name, true])
      expect([name, seen.some(([, , , a]) => a === 0), seen.some(([, , , a]) => a === 255)]).toEqual([
        name,
        true,
        true,
      ])
    }
  })

  test('of Windows hold each side once, smallest first', () => {
    for (const [name, sides] of [['icon.ico', WINDOWS_SIDES] as const, ...trays()]) {
      const pictures = picturesOfIco(kept(name))
      expect([name, ...pictures.map(({ pixels }) => pixels)]).toEqual([name, ...sides])
      for (const { pixels, png } of pictures) expect(readPng(png).width).toBe(pixels)
    }
  })

  test('of macOS hold every size, the small ones raw', () => {
    const entries = entriesOfIcns(kept('icon.icns'))
    const sides = entries.map(({ kind, data }) => [
      kind,
      RAW_ENTRIES.includes(kind) ? sideOfArgb(data) : readPng(data).width,
    ])
    expect(Object.fromEntries(sides)).toEqual(MAC_ENTRIES)
  })

  test('tell the states of the tray apart without their colours', () => {
    const [calm, risk, breached] = ['trayTemplate.png', 'trayRiskTemplate.png', 'trayBreachedTemplate.png']
      .map(points)
      .map(({ rgba }) => rgba)
    for (const [a, b] of [
      [calm, risk],
      [risk, breached],
      [calm, breached],
    ])
      expect(difference(a!, b!)).toBeGreaterThan(0.03)
  })
})

describe('containers of icons', () => {
  test('cut short or of another kind are refused', () => {
    const icns = icnsFile([{ kind: 'ic07', data: Buffer.from('abc') }])
    expect(entriesOfIcns(icns)).toEqual([{ kind: 'ic07', data: Buffer.from('abc') }])
    expect(() => entriesOfIcns(icns.subarray(0, -1))).toThrow('macOS')
    expect(() => picturesOfIco(icns)).toThrow('Windows')
    expect(() => readPng(icoFile([]))).toThrow('no PNG')
  })

  test('hold raw points as one channel after another', () => {
    const argb = argbOf(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]))
    expect(argb).toEqual(Buffer.from([0x41, 0x52, 0x47, 0x42, 1, 4, 8, 1, 1, 5, 1, 2, 6, 1, 3, 7]))
  })
})

describe('drawn again', skipUnless('path' in found, 'no Chromium to draw with'), () => {
  let page: Page
  beforeAll(async () => void (page = await drawingPage()))
  afterAll(() => page?.context().browser()?.close())

  test('the icons are what icon.svg gives', async () => {
    const drawn = await drawIcons(page)
    for (const [name, bytes] of drawn) {
      expect([name, existsSync(join(ICONS, name))]).toEqual([name, true])
      const pairs = picturesOf(name, bytes).map((each, index) => [each, picturesOf(name, kept(name))[index]!])
      for (const [now, then] of pairs)
        expect([name, difference(now!, then!) < TOLERATED]).toEqual([name, true])
    }
    // The check can fail: another state is further away than what is tolerated.
    const other = difference(readPng(drawn.get('tray-risk.png')!).rgba, points('tray-calm.png').rgba)
    expect(other).toBeGreaterThan(TOLERATED)
  })
})

/** Another Chromium smooths edges a little otherwise; of a whole picture that is less than this share. */
const TOLERATED = 0.02

/** The mean distance of two pictures, from 0 to 1. */
const difference = (a: Buffer, b: Buffer): number =>
  a.length === b.length ? a.reduce((sum, byte, at) => sum + Math.abs(byte - b[at]!), 0) / a.length / 255 : 1

function picturesOf(name: string, bytes: Buffer): readonly Buffer[] {
  if (name.endsWith('.ico')) return picturesOfIco(bytes).map(({ png }) => readPng(png).rgba)
  if (!name.endsWith('.icns')) return [readPng(bytes).rgba]
  return entriesOfIcns(bytes).map(({ kind, data }) =>
    RAW_ENTRIES.includes(kind) ? data : readPng(data).rgba,
  )
}

const trays = () => Object.keys(TRAYS).map((name) => [name, TRAY_SIDES] as const)

/** Four channels in runs of at most 128 bytes, each with its length before it. */
function sideOfArgb(data: Buffer): number {
  let count = 0
  for (let at = 4; at < data.length; at += data.readUInt8(at) + 2) count += data.readUInt8(at) + 1
  return Math.sqrt(count / 4)
}
