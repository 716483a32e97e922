import { Notification } from 'electron'
import type { Notices } from '../ports/notice.ts'
import { keptNotices, type NoticeSystem } from './kept-notices.ts'

/** The system's notices by Electron. `make` is its constructor, but for a check that wants to see what was made. */
export const desktopNotices = (make: NoticeSystem['make'] = (given) => new Notification(given)): Notices =>
  keptNotices({
    supported: Notification.isSupported(),
    features: {
      // An Electron that tells what was chosen in a toast puts buttons on it as well.
      actions:
        process.platform === 'darwin' || (process.platform === 'win32' && 'handleActivation' in Notification),
      urgent: process.platform !== 'darwin',
    },
    make,
  })
