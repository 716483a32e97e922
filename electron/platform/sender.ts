import type { IpcMainInvokeEvent, WebFrameMain } from 'electron'
import { isOwnPage } from './address.ts'

/** Whether a message comes from the program's own page in the main frame of its window, and from nowhere else. */
export const isOurWindow = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame)

/** Whether a frame shows the program's own page. */
export const isOurPage = ({ url }: WebFrameMain): boolean => isOwnPage(url)
