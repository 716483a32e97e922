import { Menu } from 'electron'

/** Before any word is read: what is typed can be cut, copied and pasted from the first second. */
export function standMenu(): void {
  const mac = process.platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(mac ? [{ role: 'appMenu' } as const] : []), { role: 'editMenu' }]),
  )
}
