import { BrowserWindow, nativeTheme } from 'electron'
import type { DeskFile } from './desk/desk-file.ts'
import type { Dress } from './desk/desk-state.ts'
import { backgroundOf, themeSourceOf } from './desk/look.ts'

/** Dresses menus, dialogs, title bar and the window's ground as they were last, and follows the system. */
export function wearTheme(desk: DeskFile): void {
  nativeTheme.themeSource = themeSourceOf(desk.state().dress)
  nativeTheme.on('updated', () => paint(desk))
}

/** Another look was chosen, or none: then nothing changes. */
export function changeDress(desk: DeskFile, { theme, fontScale, density }: Dress): void {
  desk.change({ dress: { theme, fontScale, density } })
  nativeTheme.themeSource = themeSourceOf(desk.state().dress)
  paint(desk)
}

function paint(desk: DeskFile): void {
  const ground = backgroundOf(desk.state().dress, nativeTheme.shouldUseDarkColors)
  for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(ground)
}
