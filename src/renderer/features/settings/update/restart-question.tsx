import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { restart, thinkBetter, useUpdate } from './update-store.ts'

/** Asks before a restart that would come while tickets are at risk. */
export function RestartQuestion() {
  const say = sayIn(useIntl())
  const asked = useUpdate((state) => state.asked)
  if (asked === null) return null
  return (
    <Dialog
      alert
      title={say('update.ask.title')}
      onClose={thinkBetter}
      actions={
        <>
          <Button onPress={thinkBetter}>{say('update.ask.stay')}</Button>
          <Button look="primary" onPress={() => void restart(true)}>
            {say('update.restart')}
          </Button>
        </>
      }
    >
      <p>{say('update.ask.text', { count: asked })}</p>
    </Dialog>
  )
}
