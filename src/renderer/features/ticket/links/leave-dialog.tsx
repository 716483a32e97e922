import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { askToLeave, leave, placeOf, useLeaving } from './leaving.ts'
import css from './links.module.css'

/** Shows the whole address before it is opened: a customer's words may say another one than they lead to. */
export function LeaveDialog() {
  const say = sayIn(useIntl())
  const address = useLeaving((state) => state.address)
  if (address === null) return null
  const close = (): void => askToLeave(null)
  const open = (): void => {
    close()
    void leave(say, address)
  }
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address)
    announce(say('app.copied'))
  }
  return (
    <Dialog
      title={say('link.title')}
      onClose={close}
      actions={
        <>
          <Button look="quiet" icon="copy" onPress={() => void copy()}>
            {say('link.copy')}
          </Button>
          <Button onPress={close}>{say('app.cancel')}</Button>
          <Button look="primary" onPress={open}>
            {say('link.open')}
          </Button>
        </>
      }
    >
      <div className={css.leaving}>
        <p className={css.place}>{placeOf(address)}</p>
        <p className={css.address}>{address}</p>
        {address.startsWith('http:') && <Notice tone="warn">{say('link.plain')}</Notice>}
        {/(^|\.)xn--/.test(placeOf(address)) && <Notice tone="warn">{say('link.foreignLetters')}</Notice>}
      </div>
    </Dialog>
  )
}
