import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../button.tsx'
import float from './float.module.css'
import { Icon, type IconName } from '../icon.tsx'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly keyName?: string | null
  readonly danger?: boolean
  readonly run: () => void
}

/** Actions behind three dots. */
export function Menu({ label, entries }: { label: string; entries: readonly MenuEntry[] }) {
  return (
    <MenuTrigger>
      <Button look="quiet" size="s" icon="more" label={label} />
      <Popover className={float.float} placement="bottom end" offset={4}>
        <AriaMenu className={float.list} aria-label={label} items={entries}>
          {(entry: MenuEntry) => (
            <MenuItem
              className={`${float.item} ${entry.danger === true ? float.danger : ''}`}
              textValue={entry.label}
              onAction={entry.run}
            >
              {entry.icon !== undefined && <Icon name={entry.icon} />}
              <span className={float.words}>{entry.label}</span>
              {entry.keyName != null && <kbd className={float.key}>{entry.keyName}</kbd>}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
