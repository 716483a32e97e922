import { useIntl } from 'react-intl'
import { sayIn } from '../../i18n/intl.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/overlay/dialog.tsx'
import { COMMANDS } from './commands/all.ts'
import { isMac, keyName } from './commands/chord.ts'
import type { Command } from './commands/command.ts'
import type { Keys } from './commands/keys.ts'
import { go } from './use-route.ts'
import css from './app.module.css'

interface ShortcutSheetProps {
  readonly keys: Keys
  /** Keys of one letter are switched on. */
  readonly oneLetter: boolean
  /** Closes it, and then does what was chosen. */
  readonly onDone: (run?: () => void) => void
}

const GROUPS: readonly Command['group'][] = ['move', 'ticket', 'go', 'window']

/** Every key in force, from the one table. */
export function ShortcutSheet({ keys, oneLetter, onDone }: ShortcutSheetProps) {
  const say = sayIn(useIntl())
  return (
    <Dialog
      title={say('shortcuts.title')}
      text={say(oneLetter ? 'shortcuts.text' : 'settings.oneLetter.off')}
      wide
      onClose={() => onDone()}
      actions={
        <>
          <Button onPress={() => onDone(() => go({ page: 'settings', section: 'keys' }))}>
            {say('shortcuts.change')}
          </Button>
          <Button look="primary" onPress={() => onDone()}>
            {say('app.close')}
          </Button>
        </>
      }
    >
      <div className={css.groups}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} keys={keys} />
        ))}
      </div>
    </Dialog>
  )
}

function Group({ group, keys }: { group: Command['group']; keys: Keys }) {
  const say = sayIn(useIntl())
  const rows = COMMANDS.flatMap((command) => {
    const key = keys.get(command.id)
    return command.group === group && key !== undefined ? [{ ...command, key }] : []
  })
  if (rows.length === 0) return null
  return (
    <section className={css.part}>
      <h3 className={css.group}>{say(`shortcuts.group.${group}`)}</h3>
      <dl className={css.keys}>
        {rows.map(({ id, label, key }) => (
          <div key={id}>
            <dt>{say(label)}</dt>
            <dd>
              <kbd>{keyName(key, say, isMac())}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
