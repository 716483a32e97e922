import { parseSettings } from '../../../src/contract/calls/settings.ts'
import type { SettingsView } from '../../../src/contract/views/settings.ts'
import type { Locale } from '../../../src/i18n/intl.ts'
import { isZoom } from './zoom.ts'

/** In pixels of the desktop, over all displays. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the window was; `bounds` are those that it has when it is neither maximised nor full screen. */
export interface WindowPlace {
  readonly bounds: Bounds
  readonly maximised: boolean
  readonly fullScreen: boolean
}

/** What the page's root and the system's own parts of the window wear. */
export type Dress = Pick<SettingsView, 'theme' | 'fontScale' | 'density'>

/** What is remembered. */
export interface DeskState {
  /** Null: never opened here. */
  readonly place: WindowPlace | null
  readonly zoom: number
  readonly dress: Dress
  /** The language in which the window spoke last; null: it never did. */
  readonly language: Locale | null
  /** Whether closing the window leaves the program in the tray; null: nobody has chosen. */
  readonly keepInTray: boolean | null
  /** The person was told that it stays there. */
  readonly trayTold: boolean
}

/** The state that a file's text says, field by field: what is missing or broken is as at the first start. */
export function parseDesk(text: string): DeskState {
  const kept = recordOf(jsonOf(text))
  const { theme, fontScale, density } = parseSettings(recordOf(kept['dress']))
  const { language, zoom, keepInTray } = kept
  return {
    place: placeOf(kept['place']),
    zoom: isZoom(zoom) ? zoom : 1,
    dress: { theme, fontScale, density },
    language: language === 'pt-BR' || language === 'en' ? language : null,
    keepInTray: typeof keepInTray === 'boolean' ? keepInTray : null,
    trayTold: kept['trayTold'] === true,
  }
}

function placeOf(given: unknown): WindowPlace | null {
  const { bounds, maximised, fullScreen } = recordOf(given)
  const { x, y, width, height } = recordOf(bounds)
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return null
  if (width < 1 || height < 1) return null
  return { bounds: { x, y, width, height }, maximised: maximised === true, fullScreen: fullScreen === true }
}

/** Farther than any desktop reaches; the system takes no larger number. */
const FARTHEST = 100_000

const isPixels = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= FARTHEST

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
