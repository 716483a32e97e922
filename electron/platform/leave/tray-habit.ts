/** Desktops of Linux that show a tray by themselves. */
const WITH_TRAY: readonly string[] = [
  'KDE',
  'XFCE',
  'X-Cinnamon',
  'MATE',
  'LXQt',
  'LXDE',
  'Unity',
  'Budgie',
  'Deepin',
]

/**
 * Whether a tray can be counted on. Windows and macOS always have one; of Linux those desktops are named that show it
 * by themselves, since a window that hides where no tray is seems to be gone.
 */
export function hasTray(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  const desktops = (env['XDG_CURRENT_DESKTOP'] ?? '').split(':')
  // Ubuntu's own GNOME brings the extension that shows it.
  return desktops.includes('ubuntu') || desktops.some((each) => WITH_TRAY.includes(each))
}

/** What closing the window does. */
export type Closing = 'hide' | 'close' | 'quit'

/** `keep` is the person's choice. On macOS a program outlives its window anyway. */
export function closingOf(platform: NodeJS.Platform, keep: boolean): Closing {
  if (platform === 'darwin') return 'close'
  return keep ? 'hide' : 'quit'
}
