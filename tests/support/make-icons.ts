import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { findChromium } from './chromium.ts'
import { argbOf, icnsFile, icoFile } from './icon-containers.ts'
import {
  app,
  BADGES,
  type Look,
  MAC_ENTRIES,
  PICTURES,
  RAW_ENTRIES,
  TRAY_SIDES,
  TRAYS,
  WINDOWS_SIDES,
} from './icon-pictures.ts'
import { readPng } from './png.ts'
import { ROOT } from './step.ts'

/** Writes the icons of the packages, all from resources/icons/icon.svg: `node tests/support/make-icons.ts`. */

export const ICONS = join(ROOT, 'resources', 'icons')

/** A page to draw on; who asked ends its browser. Throws where there is none. */
export async function drawingPage(): Promise<Page> {
  const found = await findChromium()
  if ('missing' in found) throw new Error(found.missing)
  const browser = await chromium.launch({ executablePath: found.path })
  return await browser.newPage({ deviceScaleFactor: 1 })
}

/** Draws every file of `resources/icons` but the source; answers them by name. */
export async function drawIcons(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  const svg = readFileSync(join(ICONS, 'icon.svg'), 'utf8')
  const draw = (look: Look): Promise<Buffer> => drawn(page, lookOf(svg, look), look.pixels)
  const files = new Map<string, Buffer>()
  for (const [name, look] of Object.entries(PICTURES)) files.set(name, await draw(look))
  files.set('icon.ico', await windowsIcon(WINDOWS_SIDES.map(app), draw))
  for (const [name, state] of Object.entries(TRAYS)) {
    const looks = TRAY_SIDES.map((pixels) => ({ form: 'small', state, pixels }) as const)
    files.set(name, await windowsIcon(looks, draw))
  }
  files.set('icon.icns', await macIcon(draw))
  for (const [name, words] of Object.entries(BADGES)) {
    files.set(`${name}.png`, await drawn(page, badge(words), 16))
    files.set(`${name}@2x.png`, await drawn(page, badge(words), 32))
  }
  return files
}

type Draw = (look: Look) => Promise<Buffer>

async function windowsIcon(looks: readonly Look[], draw: Draw): Promise<Buffer> {
  const pictures = []
  for (const look of looks) pictures.push({ pixels: look.pixels, png: await draw(look) })
  return icoFile(pictures)
}

async function macIcon(draw: Draw): Promise<Buffer> {
  const entries = []
  for (const [kind, pixels] of Object.entries(MAC_ENTRIES)) {
    const png = await draw({ form: 'mac', state: 'calm', pixels })
    entries.push({ kind, data: RAW_ENTRIES.includes(kind) ? argbOf(readPng(png).rgba) : png })
  }
  return icnsFile(entries)
}

async function drawn(page: Page, svg: string, pixels: number): Promise<Buffer> {
  await page.setViewportSize({ width: pixels, height: pixels })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return await page.screenshot({ omitBackground: true })
}

const lookOf = (svg: string, { form, state }: Look): string =>
  svg.replace('data-form="app"', `data-form="${form}"`).replace('data-state="calm"', `data-state="${state}"`)

const FONT = readFileSync(join(ROOT, 'src/renderer/ui/fonts/inter-latin.woff2')).toString('base64')

/** A number on the red of what is breached, in the window's own letters. */
const badge = (words: string): string => `
  <style>@font-face { font-family: Inter; src: url('data:font/woff2;base64,${FONT}'); font-weight: 100 900 }</style>
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="8" fill="#c21d26" />
    <text x="${words.length > 1 ? 7.9 : 8}" y="12.1" text-anchor="middle" fill="#fff" font-family="Inter"
      font-size="${words.length > 1 ? 10 : 11.5}" font-weight="720" letter-spacing="${words.length > 1 ? -0.6 : 0}">${words}</text>
  </svg>`

if (import.meta.main) {
  const page = await drawingPage()
  for (const [name, bytes] of await drawIcons(page)) {
    mkdirSync(dirname(join(ICONS, name)), { recursive: true })
    writeFileSync(join(ICONS, name), bytes)
  }
  await page.context().browser()?.close()
}
