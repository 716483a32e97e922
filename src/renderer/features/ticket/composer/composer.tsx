import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { DraftTab, DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useFileDrop } from '../../../ui/files/file-drop.ts'
import { Tabs } from '../../../ui/tabs.tsx'
import { attach } from './attaching.ts'
import { beginForward } from './begin-forward.ts'
import { Below } from './below.tsx'
import { Besides } from './besides.tsx'
import { useComposing } from './composing.ts'
import { watchDesk } from './desk.ts'
import { DraftFiles } from './draft-files.tsx'
import { changeDraft, followDraft } from './draft-keeping.ts'
import { useDraft } from './draft-store.ts'
import { Foot } from './foot.tsx'
import { Recipients } from './recipients.tsx'
import { sendDraft } from './send-draft.ts'
import { setIntent, useTicket } from '../ticket-store.ts'
import { Writing } from './writing.tsx'
import css from './composer.module.css'

/** Reply, note or a message sent on; what is written stays until the console has accepted it. */
export function Composer({ ticket }: { ticket: TicketView }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const draft = useDraft(ticket.id)
  const box = useRef<HTMLElement>(null)
  useIntentFocus(ticket, box)
  const dropping = useFileDrop(box, (files) => attach(say, ticket.id, files))
  // Once grown it stays so: shrinking on blur would move what a press was aimed at.
  const [grown, setGrown] = useState(false)
  useEffect(() => followDraft(ticket.id), [ticket.id])
  useEffect(() => watchDesk(ticket.id, ticket.profile.id), [ticket.id, ticket.profile.id])
  const send = () => void sendDraft(intl, ticket)
  const { tab } = draft
  const open = grown || draft[tab] !== '' || tab === 'forward'
  return (
    <section
      ref={box}
      className={css.composer}
      data-tab={tab}
      data-grown={open}
      data-dropping={dropping}
      onKeyDownCapture={(event) => sendFromAnywhere(event, send)}
      aria-label={say('composer.label')}
    >
      <Tabs
        label={say('composer.label')}
        value={tab}
        onChange={(next) => chooseTab(ticket, next)}
        tabs={[
          { id: 'reply', label: say('composer.reply') },
          { id: 'note', label: say('composer.note') },
          { id: 'forward', label: say('composer.forward') },
        ]}
        aside={<Audience tab={tab} />}
      >
        {tab !== 'note' && <Recipients ticket={ticket} draft={draft} />}
        <div className={css.paper}>
          <Writing key={tab} ticket={ticket} draft={draft} onSend={send} onGrow={() => setGrown(true)} />
          {open && tab !== 'note' && <Below ticket={ticket} draft={draft} />}
        </div>
        <DraftFiles ticket={ticket} draft={draft} />
      </Tabs>
      <Besides ticket={ticket} draft={draft} />
      <Trouble ticket={ticket.id} />
      <Refusal ticket={ticket} draft={draft} onSend={send} />
      <Foot ticket={ticket} draft={draft} onSend={send} />
      {dropping && <p className={css.dropHint}>{say('composer.files.drop')}</p>}
    </section>
  )
}

/**
 * The sending keys work beside the words as well, where a button would take them for a press. A field in which
 * something is half typed keeps them: it would go without that.
 */
function sendFromAnywhere(event: KeyboardEvent<HTMLElement>, send: () => void): void {
  const { target, currentTarget } = event
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.repeat) return
  // What floats above the page is a child only to React.
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return
  if (target instanceof HTMLTextAreaElement) return
  if (target instanceof HTMLInputElement && target.type === 'text' && target.value !== '') return
  event.preventDefault()
  event.stopPropagation()
  send()
}

function chooseTab(ticket: TicketView, tab: DraftTab): void {
  if (tab === 'forward') beginForward(ticket, null)
  else changeDraft(ticket.id, { tab })
}

/** Who will read it, where that is not the client alone. */
function Audience({ tab }: { tab: DraftTab }) {
  const say = sayIn(useIntl())
  if (tab === 'reply') return null
  return (
    <span className={css.audience}>
      <Icon name={tab === 'note' ? 'note' : 'forward'} size={0.875} />
      {say(`composer.${tab}.audience`)}
    </span>
  )
}

/** Why it cannot leave yet. */
function Trouble({ ticket }: { ticket: string }) {
  const trouble = useComposing((state) => state.trouble)
  if (trouble?.ticket !== ticket) return null
  return (
    <Notice tone="danger">
      <span className={css.trouble}>{trouble.text}</span>
    </Notice>
  )
}

interface RefusalProps {
  readonly ticket: TicketView
  readonly draft: DraftView
  readonly onSend: () => void
}

/** Newer words than those that were answered: the person has them before the eyes and says whether it still goes. */
function Refusal({ ticket, draft, onSend }: RefusalProps) {
  const say = sayIn(useIntl())
  const kind = draft.tab === 'note' ? 'note' : 'reply'
  const refused = useTicket((state) => (state.refused?.act === kind ? state.refused.failure : null))
  if (refused === null) return null
  const changed = 'refusal' in refused && refused.refusal.kind === 'changedWhileWriting'
  const anyway = () => {
    changeDraft(ticket.id, { base: ticket.newestMessage })
    onSend()
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

/** Takes the focus when a command asked for it. */
function useIntentFocus(ticket: TicketView, box: { readonly current: HTMLElement | null }) {
  const intent = useTicket((state) => state.intent)
  useEffect(() => {
    if (intent !== 'reply' && intent !== 'note' && intent !== 'forward') return
    chooseTab(ticket, intent)
    const frame = requestAnimationFrame(() => {
      // Sent on to whom is the first question.
      box.current?.querySelector<HTMLElement>(intent === 'forward' ? 'input' : 'textarea')?.focus()
      setIntent(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [intent, ticket, box])
}
