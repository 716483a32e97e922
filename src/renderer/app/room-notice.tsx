import { useIntl } from 'react-intl'
import type { DiskRoom } from '../../contract/views/workspace.ts'
import { sayIn } from '../../i18n/intl.ts'
import { Notice } from '../ui/notice.tsx'
import css from './app.module.css'

/** Over every screen for as long as the disk has little room, or none (R-FULL). */
export function RoomNotice({ room }: { room: DiskRoom }) {
  const say = sayIn(useIntl())
  if (room === 'enough') return null
  return (
    <div className={css.lost}>
      <Notice tone={room === 'full' ? 'danger' : 'warn'} title={say(`app.room.${room}.title`)}>
        {say(`app.room.${room}.text`)}
      </Notice>
    </div>
  )
}
