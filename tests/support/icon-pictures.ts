/** How `icon.svg` is drawn: its form and state, and the pixels of a side. */
export interface Look {
  readonly form: 'app' | 'mac' | 'small' | 'template'
  readonly state: 'calm' | 'risk' | 'breached'
  readonly pixels: number
}

export const app = (pixels: number): Look => ({ form: pixels <= 24 ? 'small' : 'app', state: 'calm', pixels })

/** Sides of the pictures in the icon file of Windows: 16 to 48 at its scales of 100 to 200 %, and the large ones. */
export const WINDOWS_SIDES = [16, 20, 24, 32, 40, 48, 64, 128, 256] as const

/** Entries of the icon file of macOS; at 16 and 32 points raw, else PNG. */
export const MAC_ENTRIES = {
  ic04: 16,
  ic05: 32,
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
} as const

export const RAW_ENTRIES: readonly string[] = ['ic04', 'ic05']

/** Sides of the pictures that a desktop of Linux looks for, a file each. */
export const LINUX_SIDES = [16, 24, 32, 48, 64, 128, 256, 512] as const

/** Sides in the tray's icon file of Windows. */
export const TRAY_SIDES = [16, 20, 24, 32, 40, 48] as const

const STATES = ['calm', 'risk', 'breached'] as const
const MENU_BAR = { calm: 'trayTemplate', risk: 'trayRiskTemplate', breached: 'trayBreachedTemplate' } as const

/** Files of `resources/icons` that are one picture each, by name. */
export const PICTURES: Readonly<Record<string, Look>> = {
  'icon.png': app(1024),
  ...Object.fromEntries(LINUX_SIDES.map((side) => [`linux/${side}x${side}.png`, app(side)])),
  ...Object.fromEntries(STATES.flatMap((state) => [...menuBar(state), ...tray(state)])),
}

/** Icon files of Windows for its tray, by name. */
export const TRAYS = Object.fromEntries(STATES.map((state) => [`tray-${state}.ico`, state]))

/** A menu bar of macOS is 22 points high; its pictures are 16, twice on a dense screen. */
function menuBar(state: Look['state']): readonly [string, Look][] {
  return [
    [`${MENU_BAR[state]}.png`, { form: 'template', state, pixels: 16 }],
    [`${MENU_BAR[state]}@2x.png`, { form: 'template', state, pixels: 32 }],
  ]
}

function tray(state: Look['state']): readonly [string, Look][] {
  return [
    [`tray-${state}.png`, { form: 'small', state, pixels: 24 }],
    [`tray-${state}@2x.png`, { form: 'small', state, pixels: 48 }],
  ]
}

/** What stands on the icon of the taskbar of Windows: so many tickets. */
export const BADGES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`badge-${i + 1}`, String(i + 1)])),
  'badge-9-plus': '9+',
}
