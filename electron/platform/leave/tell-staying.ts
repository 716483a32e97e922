import { Notification } from 'electron'
import type { DeskFile } from '../desk/desk-file.ts'
import type { Speech } from '../speech.ts'
import type { DeskTray } from '../tray/tray.ts'

/** The first time that the window hides, the system says where the program went, and how it ends. */
export function tellStaying(desk: DeskFile, { say }: Speech, tray: DeskTray): void {
  if (desk.state().trayTold) return
  desk.change({ trayTold: true })
  const [title, body] = [say('tray.staying.title'), say('tray.staying.text')]
  if (Notification.isSupported()) new Notification({ title, body }).show()
  else tray.tellStaying(title, body)
}
