import { useIntl } from 'react-intl'
import { sayIn } from '../../i18n/intl.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/overlay/dialog.tsx'
import { COMMANDS } from './commands/all.ts'
import { isMac, keyName } from './commands/chord.ts'
import type { Keys } from './commands/keys.ts'
import css from './app.module.css'

/** Every key, from the one table. */
export function ShortcutSheet({ keys, onClose }: { keys: Keys; onClose: () => void }) {
  const say = sayIn(useIntl())
  return (
    <Dialog
      title={say('shortcuts.title')}
      text={say('shortcuts.text')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say('app.close')}</Button>}
    >
      <dl className={css.keys}>
        {COMMANDS.map(({ id, label }) => ({ id, label, key: keys.get(id) })).map(
          ({ id, label, key }) =>
            key !== undefined && (
              <div key={id}>
                <dt>{say(label)}</dt>
                <dd>
                  <kbd>{keyName(key, say, isMac())}</kbd>
                </dd>
              </div>
            ),
        )}
      </dl>
    </Dialog>
  )
}
