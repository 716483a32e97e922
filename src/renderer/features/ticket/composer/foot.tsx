import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { ProgressMark } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useCommand } from '../../../ui/commands.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { AttachButton } from '../../../ui/files/attach-button.tsx'
import { SplitButton } from '../../../ui/split-button.tsx'
import { attach } from './attaching.ts'
import { isSpoken } from './correspondence.ts'
import { useDesk } from './desk.ts'
import { changeDraft } from './draft-keeping.ts'
import { TextMenu } from './text-menu.tsx'
import { UndoSend } from './undo-bar.tsx'
import { useTicket } from '../ticket-store.ts'
import css from './composer.module.css'

interface FootProps {
  readonly ticket: TicketView
  readonly draft: DraftView
  readonly onSend: () => void
}

/** What can be added, and the press that sends. */
export function Foot({ ticket, draft, onSend }: FootProps) {
  const say = sayIn(useIntl())
  const signature = useDesk((state) => state.signature)
  const { tab } = draft
  const diagnosing = ticket.clocks.some(
    ({ clock, reading }) => clock === 'diagnosis' && reading.stoppedAt === null,
  )
  return (
    <div className={css.foot}>
      <AttachButton label={say('composer.attach')} onFiles={(files) => attach(say, ticket.id, files)} />
      {tab === 'reply' && <TextMenu ticket={ticket} />}
      {tab !== 'note' && signature !== '' && (
        <Button
          look="quiet"
          size="s"
          icon="sign"
          label={say(draft.signed ? 'composer.signature.off' : 'composer.signature.on')}
          onPress={() => changeDraft(ticket.id, { signed: !draft.signed })}
        />
      )}
      {tab === 'reply' && diagnosing && (
        <Checkbox checked={draft.diagnosis} onChange={(diagnosis) => changeDraft(ticket.id, { diagnosis })}>
          {say('composer.diagnosis')}
        </Checkbox>
      )}
      <span className={css.space} />
      <UndoSend ticket={ticket.id} />
      <Sender ticket={ticket} draft={draft} onSend={onSend} />
    </div>
  )
}

/** The status with which the last reply went out, by team: offered first, and never set unasked. */
const lastChosen = new Map<string, string>()

/** Sends; the second half sends and sets the next status. */
function Sender({ ticket, draft, onSend }: FootProps) {
  const say = sayIn(useIntl())
  const busy = useTicket((state) => state.busy !== null)
  const command = useCommand('send')
  const more = useCommand('sendAnd')
  const [open, setOpen] = useState(false)
  useEffect(() => listenForMenu(() => setOpen(true)), [])
  const words = say(sendWords(draft, ticket))
  if (draft.tab !== 'reply')
    return (
      <Button look="primary" disabled={busy} hint={command.label} hintKey={command.keyName} onPress={onSend}>
        {words}
      </Button>
    )
  const last = lastChosen.get(ticket.profile.id)
  const sendAs = (status: string) => {
    lastChosen.set(ticket.profile.id, status)
    changeDraft(ticket.id, { after: { ...draft.after, status } })
    onSend()
  }
  return (
    <SplitButton
      hint={command.label}
      hintKey={command.keyName}
      disabled={busy}
      onPress={onSend}
      menuLabel={say('composer.sendAnd.button')}
      menuHeading={say('composer.sendAnd')}
      menuHintKey={more.keyName}
      open={open}
      onOpenChange={setOpen}
      entries={ticket.choices.statuses
        .filter(({ id, phase }) => phase !== 'closed' && id !== ticket.status.id)
        .toSorted((a, b) => Number(b.id === last) - Number(a.id === last))
        .map(({ id, name, phase, waitsFor }) => ({
          id,
          label: name,
          mark: <ProgressMark progress={phase === 'open' ? waitsFor : phase} />,
          keyName: id === last ? say('composer.sendAnd.last') : null,
          run: () => sendAs(id),
        }))}
    >
      {words}
    </SplitButton>
  )
}

function sendWords(draft: DraftView, ticket: TicketView) {
  if (draft.tab === 'note') return 'composer.saveNote'
  if (draft.tab === 'forward') return 'composer.forward.send'
  return isSpoken(draft, ticket) ? 'composer.send.spoken' : 'composer.send'
}

const OPEN_MENU = 'plantao-send-and'

/** Opens the second half of the sending button, for a command. */
export const openSendMenu = (): boolean => document.dispatchEvent(new Event(OPEN_MENU))

function listenForMenu(open: () => void): () => void {
  document.addEventListener(OPEN_MENU, open)
  return () => document.removeEventListener(OPEN_MENU, open)
}
