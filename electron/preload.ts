import { contextBridge, ipcRenderer } from 'electron'
import { DESKTOP_CHANNELS, DESKTOP_MESSAGES, type DesktopBridge } from '../src/contract/desktop.ts'

/** The single bridge between window and main: it carries the contract's names and knows nothing of what they mean. */
const bridge: DesktopBridge = {
  platform: process.platform as DesktopBridge['platform'],
  invoke: (channel, ...given) =>
    DESKTOP_CHANNELS.includes(channel)
      ? ipcRenderer.invoke(channel, ...given)
      : Promise.reject(new Error('not a channel of the contract')),
  subscribe: (listener) => {
    const hear = (_event: unknown, message: Parameters<typeof listener>[0]): void => listener(message)
    ipcRenderer.on(DESKTOP_MESSAGES, hear)
    return () => void ipcRenderer.off(DESKTOP_MESSAGES, hear)
  },
}

contextBridge.exposeInMainWorld('plantao', bridge)
