import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { useCommand } from '../../../ui/commands.tsx'
import { Checkbox, TextArea } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { changeDraft, followDraft } from './draft-keeping.ts'
import { useDraft } from './draft-store.ts'
import { Recipients } from './recipients.tsx'
import { sendDraft } from './send-draft.ts'
import { setIntent, useTicket } from '../ticket-store.ts'
import css from './composer.module.css'

/** Reply or note; what is written stays until the console has accepted it. */
export function Composer({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const draft = useDraft(ticket.id)
  const box = useIntentFocus(ticket.id)
  // Once grown it stays so: shrinking on blur would move what a press was aimed at.
  const [grown, setGrown] = useState(false)
  useEffect(() => followDraft(ticket.id), [ticket.id])
  const send = () => void sendDraft(say, ticket)
  return (
    <section
      ref={box}
      className={css.composer}
      data-tab={draft.tab}
      data-grown={grown}
      aria-label={say('composer.label')}
    >
      <Tabs
        label={say('composer.label')}
        value={draft.tab}
        onChange={(tab) => changeDraft(ticket.id, { tab })}
        tabs={[
          { id: 'reply', label: say('composer.reply') },
          { id: 'note', label: say('composer.note') },
        ]}
        aside={draft.tab === 'reply' && <Recipients ticket={ticket} draft={draft} />}
      >
        <TextArea
          bare
          label={say(`composer.${draft.tab}.text`)}
          placeholder={say(`composer.${draft.tab}.placeholder`)}
          value={draft[draft.tab]}
          onChange={(text) => write(ticket, draft, text)}
          onFocus={() => setGrown(true)}
          onSend={send}
        />
      </Tabs>
      <Refusal ticket={ticket} draft={draft} />
      <Foot ticket={ticket} draft={draft} onSend={send} />
    </section>
  )
}

function Foot({ ticket, draft, onSend }: { ticket: TicketView; draft: DraftView; onSend: () => void }) {
  const say = sayIn(useIntl())
  const busy = useTicket((state) => state.busy !== null)
  const command = useCommand('send')
  const diagnosing = ticket.clocks.some(
    ({ clock, reading }) => clock === 'diagnosis' && reading.stoppedAt === null,
  )
  return (
    <div className={css.foot}>
      {draft.tab === 'reply' && diagnosing && (
        <Checkbox checked={draft.diagnosis} onChange={(diagnosis) => changeDraft(ticket.id, { diagnosis })}>
          {say('composer.diagnosis')}
        </Checkbox>
      )}
      <span className={css.space} />
      <Button look="primary" disabled={busy} hint={command.label} hintKey={command.keyName} onPress={onSend}>
        {say(draft.tab === 'reply' ? 'composer.send' : 'composer.saveNote')}
      </Button>
    </div>
  )
}

/** Newer words than those that were answered: the person has them before the eyes and says whether it still goes. */
function Refusal({ ticket, draft }: { ticket: TicketView; draft: DraftView }) {
  const say = sayIn(useIntl())
  const refused = useTicket((state) => (state.refused?.act === draft.tab ? state.refused.failure : null))
  if (refused === null) return null
  const changed = 'refusal' in refused && refused.refusal.kind === 'changedWhileWriting'
  const anyway = () => {
    changeDraft(ticket.id, { base: ticket.newestMessage })
    void sendDraft(say, ticket)
  }
  return (
    <Notice
      tone="danger"
      title={failureWords(say, refused)}
      action={changed && <Button onPress={anyway}>{say('composer.sendAnyway')}</Button>}
    >
      {draft[draft.tab] !== '' && say('composer.kept')}
    </Notice>
  )
}

/** The base is what had been read when the reply was begun, so that what came in since is noticed. */
function write(ticket: TicketView, draft: DraftView, text: string): void {
  if (draft.tab === 'note') return void changeDraft(ticket.id, { note: text })
  const begun = draft.reply === '' ? null : draft.base
  changeDraft(ticket.id, { reply: text, base: begun ?? ticket.newestMessage })
}

/** Takes the focus when a command asked for it. */
function useIntentFocus(ticket: string) {
  const box = useRef<HTMLElement>(null)
  const intent = useTicket((state) => state.intent)
  useEffect(() => {
    if (intent !== 'reply' && intent !== 'note') return
    changeDraft(ticket, { tab: intent })
    const frame = requestAnimationFrame(() => {
      box.current?.querySelector('textarea')?.focus()
      setIntent(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [intent, ticket])
  return box
}
