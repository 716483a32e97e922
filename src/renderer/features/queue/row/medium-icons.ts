import type { ChannelView } from '../../../../contract/views/queue.ts'
import type { IconName } from '../../../ui/icon.tsx'

export const MEDIUM_ICONS: Readonly<Record<ChannelView['medium'], IconName>> = {
  email: 'mail',
  chat: 'chat',
  widget: 'chat',
  phone: 'phone',
  video: 'phone',
  portal: 'portal',
}
