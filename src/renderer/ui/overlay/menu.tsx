import { type ReactNode, useRef } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../button.tsx'
import { useOffered } from '../commands.tsx'
import float from './float.module.css'
import { Icon, type IconName } from '../icon.tsx'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly mark?: ReactNode
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
        <Entries label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}

/** The commands of a group that can be done now, behind three dots: words, keys and acts come from the registry. */
export function CommandMenu({ label, group }: { label: string; group: string }) {
  return (
    <MenuTrigger>
      <Button look="quiet" icon="more" label={label} />
      <Popover className={float.float} placement="bottom end" offset={4}>
        <Offered label={label} group={group} />
      </Popover>
    </MenuTrigger>
  )
}

/** Rendered when the menu opens, so that it lists what can be done then. */
const Offered = ({ label, group }: { label: string; group: string }) => (
  <Entries label={label} entries={useOffered(group).map(afterwards)} />
)

/** The same menu at what was pressed with the other button of the mouse, or with the key for that. */
export function ContextMenu({ group, ...anchored }: Omit<AnchoredMenuProps, 'entries'> & { group: string }) {
  return <AnchoredMenu {...anchored} entries={useOffered(group)} />
}

/** Done once the menu is gone and has given the focus back: a command may send it elsewhere. */
const afterwards = (entry: MenuEntry): MenuEntry => ({
  ...entry,
  run: () => void setTimeout(entry.run, AFTER),
})

/** Two frames, in milliseconds. */
const AFTER = 34

interface AnchoredMenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** The button that opened it. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** One menu for many light buttons: open for as long as it is rendered. */
export function AnchoredMenu({ label, entries, anchor, onClose }: AnchoredMenuProps) {
  const trigger = useRef(anchor)
  return (
    <Popover
      className={float.float}
      placement="bottom end"
      offset={4}
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Entries label={label} entries={entries.map(afterwards)} onClose={onClose} />
    </Popover>
  )
}

interface EntriesProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly onClose?: () => void
}

function Entries({ label, entries, onClose }: EntriesProps) {
  return (
    <AriaMenu
      className={float.list}
      aria-label={label}
      items={entries}
      {...(onClose === undefined ? {} : { onClose, autoFocus: 'first' })}
    >
      {(entry: MenuEntry) => (
        <MenuItem
          className={`${float.item} ${entry.danger === true ? float.danger : ''}`}
          textValue={entry.label}
          onAction={entry.run}
        >
          {entry.icon !== undefined && <Icon name={entry.icon} />}
          {entry.icon === undefined && entries.some(({ icon }) => icon !== undefined) && (
            <span className={float.noIcon} />
          )}
          <span className={float.words}>{entry.label}</span>
          {entry.keyName != null && <kbd className={float.key}>{entry.keyName}</kbd>}
        </MenuItem>
      )}
    </AriaMenu>
  )
}
