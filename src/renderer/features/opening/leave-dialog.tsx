import { useIntl } from 'react-intl'
import { sayIn } from '../../../i18n/intl.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'

interface LeaveDialogProps {
  /** Leaving the page, where the draft may be kept; or throwing the draft away to begin anew. */
  readonly what: 'page' | 'draft'
  readonly onClose: () => void
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Asks only where something was written. */
export function LeaveDialog({ what, onClose, onKeep, onDiscard }: LeaveDialogProps) {
  const say = sayIn(useIntl())
  const done = (then: () => void) => () => {
    onClose()
    then()
  }
  return (
    <Dialog
      alert
      title={say(`opening.leave.${what}.title`)}
      text={say(`opening.leave.${what}.text`)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('opening.leave.stay')}</Button>
          <Button look="danger" onPress={done(onDiscard)}>
            {say('opening.leave.discard')}
          </Button>
          {what === 'page' && (
            <Button look="primary" onPress={done(onKeep)}>
              {say('opening.leave.keep')}
            </Button>
          )}
        </>
      }
    />
  )
}
