import { NoticeRefused, type Notices } from '../ports/notice.ts'

/** A machine without a desktop of ours has no notices: whoever wants to tell something does it in the window. */
export const noNotices: Notices = {
  supported: false,
  features: { actions: false, urgent: false },
  show: () => Promise.reject(new NoticeRefused('no notices on this host')),
  withdraw: () => undefined,
  onChosen: () => () => undefined,
}
