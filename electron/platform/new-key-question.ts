import { dialog } from 'electron'
import { say } from '../cli/say.ts'

const BEGIN = 1

/** Asks, before anything is open, whether this machine begins with a key of its own. */
export async function wantsNewKey(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: say('app.name'),
    message: say('newKey.title'),
    detail: say('newKey.text'),
    buttons: [say('newKey.quit'), say('newKey.begin')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === BEGIN
}
