import { useIntl } from 'react-intl'
import { sayIn } from '../../i18n/intl.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/overlay/dialog.tsx'
import { COMMANDS, keyName } from './command-table.ts'
import css from './app.module.css'

/** Every key, from the one table. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const say = sayIn(useIntl())
  return (
    <Dialog
      title={say('shortcuts.title')}
      text={say('shortcuts.text')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say('app.close')}</Button>}
    >
      <dl className={css.keys}>
        {COMMANDS.filter(({ key }) => key !== null).map(({ id, label, key }) => (
          <div key={id}>
            <dt>{say(label)}</dt>
            <dd>
              <kbd>{keyName(key, say)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
