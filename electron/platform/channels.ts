import { ipcMain, type IpcMainInvokeEvent, type WebContents, webContents } from 'electron'
import type { DesktopChannel, DesktopMessage } from '../../src/contract/desktop.ts'
import { DESKTOP_MESSAGES } from '../../src/contract/desktop.ts'
import type { Answer } from '../../src/contract/ipc.ts'
import type { WindowParts } from '../ipc/window-parts.ts'
import { answerWork } from '../ipc/work.ts'
import { isOurPage, isOurWindow } from './sender.ts'

/** What the desktop answers itself, beside the console. */
export type AnswerHost = (name: string, input: unknown, sender: WebContents) => Promise<Answer<unknown>>

const running = new Map<string, AbortController>()

/** How many long works the window waits for. */
export const runningWorks = (): number => running.size

/** Carries the contract over Electron's channels. Who is not our window is refused before anything is read. */
export function answerChannels(parts: Promise<WindowParts>, host: Promise<AnswerHost>): void {
  on('call', async (_event, name, input) => (await parts).answer(wordOf(name), input))
  on('host', async ({ sender }, name, input) => (await host)(wordOf(name), input, sender))
  on('work', async ({ sender }, id, name, input) => {
    const key = keyOf(sender, wordOf(id))
    const stopped = new AbortController()
    running.set(key, stopped)
    const forget = stopWithPage(sender, stopped)
    const { work, log } = await parts
    const onProgress = (done: number): void =>
      tellWindow(sender, { kind: 'progress', work: wordOf(id), done })
    const watch = { signal: stopped.signal, onProgress }
    const called = wordOf(name)
    return await answerWork((own) => work(called, input, own), { log, name: called, watch }).finally(() => {
      running.delete(key)
      forget()
    })
  })
  on('stop', ({ sender }, id) => {
    running.get(keyOf(sender, wordOf(id)))?.abort()
    return Promise.resolve(null)
  })
}

/** Tells the window what changed; one that is shut hears nothing, and asks for everything when it opens. */
export const publish = (parts: WindowParts): (() => void) =>
  parts.onChanged((topics) => {
    for (const contents of webContents.getAllWebContents())
      if (isOurPage(contents.mainFrame)) tellWindow(contents, { kind: 'changed', topics })
  })

/** Says something to a window, as long as it is there. */
export function tellWindow(contents: WebContents, message: DesktopMessage): void {
  if (!contents.isDestroyed()) contents.send(DESKTOP_MESSAGES, message)
}

type Answerer = (event: IpcMainInvokeEvent, ...given: readonly unknown[]) => Promise<unknown>

const on = (channel: DesktopChannel, answer: Answerer): void =>
  ipcMain.handle(channel, async (event, ...given: unknown[]) => {
    if (!isOurWindow(event)) throw new Error('not the window')
    return await answer(event, ...given)
  })

/** A page that is left or gone hears no more: what it asked for ends. */
function stopWithPage(sender: WebContents, stopped: AbortController): () => void {
  const stop = (): void => stopped.abort()
  const left = ({ isMainFrame, isSameDocument }: { isMainFrame: boolean; isSameDocument: boolean }): void => {
    if (isMainFrame && !isSameDocument) stop()
  }
  sender.on('destroyed', stop).on('render-process-gone', stop).on('did-start-navigation', left)
  return () => {
    if (sender.isDestroyed()) return
    sender.off('destroyed', stop).off('render-process-gone', stop).off('did-start-navigation', left)
  }
}

const keyOf = ({ id }: WebContents, work: string): string => `${id} ${work}`

function wordOf(given: unknown): string {
  if (typeof given !== 'string') throw new Error('not a name')
  return given
}
