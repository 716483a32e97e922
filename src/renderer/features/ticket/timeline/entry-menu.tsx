import { useIntl } from 'react-intl'
import { type Say, sayIn } from '../../../../i18n/intl.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { AnchoredMenu, type MenuEntry } from '../../../ui/overlay/menu.tsx'
import { openAudit } from '../audit/audit-store.ts'
import { beginForward } from '../composer/begin-forward.ts'
import { takeBack } from '../composer/undo-send.ts'
import { setIntent, useTicket } from '../ticket-store.ts'
import type { Written } from './entry-acts.ts'

/** Whose menu is open, and at which button. */
export interface OpenMenu {
  readonly entry: Written
  readonly name: string
  readonly button: HTMLElement
}

interface EntryMenuProps {
  readonly open: OpenMenu
  readonly readOnly: boolean
  readonly onRedact: (entry: string) => void
  readonly onClose: () => void
}

/** What can be done with one entry: one menu, whichever entry asked for it. */
export function EntryMenu({ open, readOnly, onRedact, onClose }: EntryMenuProps) {
  const say = sayIn(useIntl())
  const { entry, name, button } = open
  const what = say(`entry.what.${entry.kind}`, { name })
  return (
    <AnchoredMenu
      key={entry.id}
      label={say('entry.menu', { what })}
      anchor={button}
      entries={entriesFor(say, entry, { readOnly, onRedact })}
      onClose={onClose}
    />
  )
}

function entriesFor(
  say: Say,
  entry: Written,
  { readOnly, onRedact }: Pick<EntryMenuProps, 'readOnly' | 'onRedact'>,
): readonly MenuEntry[] {
  const { body } = entry
  const copy: MenuEntry = {
    id: 'copy',
    label: say('entry.copy'),
    icon: 'copy',
    run: () => copied(say, body?.text),
  }
  const withdraw: MenuEntry = {
    id: 'withdraw',
    label: say('entry.withdraw'),
    icon: 'reply',
    run: () => entry.kind === 'reply' && void takeBack(say, entry),
  }
  const forward: MenuEntry = {
    id: 'forward',
    label: say('entry.sendOn'),
    icon: 'forward',
    run: () => sendOn(entry.id),
  }
  const audit: MenuEntry = {
    id: 'audit',
    label: say('entry.audit'),
    icon: 'shield',
    run: () => openAudit(entry.id),
  }
  const remove: MenuEntry = {
    id: 'remove',
    label: say('entry.remove'),
    icon: 'close',
    danger: true,
    run: () => onRedact(entry.id),
  }
  const queued = entry.kind === 'reply' && entry.state === 'queued' && !readOnly
  const sendable = entry.kind !== 'note' && body !== null && !readOnly
  return [
    ...(body === null ? [] : [copy]),
    ...(sendable ? [forward] : []),
    ...(queued ? [withdraw] : []),
    audit,
    ...(body === null || readOnly ? [] : [remove]),
  ]
}

function sendOn(entry: string): void {
  const { ticket } = useTicket.getState()
  if (ticket === null || ticket.phase === 'closed') return
  beginForward(ticket, entry)
  setIntent('forward')
}

const copied = (say: Say, text = ''): void =>
  void navigator.clipboard.writeText(text).then(() => announce(say('app.copied')))
