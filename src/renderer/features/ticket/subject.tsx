import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { TicketView } from '../../../contract/views/ticket.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { LightButton } from '../../ui/light-button.tsx'
import { actAloud } from './act-aloud.ts'
import { useRefusal } from './side/use-property.ts'
import { dismissRefusal } from './ticket-store.ts'
import css from './ticket.module.css'

/** Longest subject, in UTF-16 units. */
const LONGEST = 400

/** What the ticket is about; written anew in place, with the reason at the field where it is not taken. */
export function Subject({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const [typed, setTyped] = useState<string | null>(null)
  const wasEditing = useRef(false)
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (typed === null && wasEditing.current) heading.current?.querySelector('button')?.focus()
    wasEditing.current = typed !== null
  }, [typed])
  if (typed !== null)
    return <Editing ticket={ticket} typed={typed} onChange={setTyped} onClose={() => setTyped(null)} />
  return (
    <div ref={heading} className={css.titled}>
      <h1 className={css.subject}>
        <bdi>{ticket.subject || say('queue.noSubject')}</bdi>
      </h1>
      {!ticket.readOnly && ticket.phase !== 'closed' && (
        <LightButton
          icon="pencil"
          label={say('ticket.subject.edit')}
          onPress={() => setTyped(ticket.subject)}
        />
      )}
    </div>
  )
}

interface EditingProps {
  readonly ticket: TicketView
  readonly typed: string
  readonly onChange: (typed: string) => void
  readonly onClose: () => void
}

function Editing({ ticket, typed, onChange, onClose }: EditingProps) {
  const say = sayIn(useIntl())
  const error = useRefusal('subject')
  const close = (): void => {
    if (error !== null) dismissRefusal()
    onClose()
  }
  const save = async (): Promise<void> => {
    if (typed.trim() === ticket.subject) return close()
    if (await actAloud(say, { kind: 'subject', subject: typed })) onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') close()
    else void save()
  }
  return (
    <div className={css.editing}>
      <h1 className={css.unseen}>{ticket.subject || say('queue.noSubject')}</h1>
      <TextField
        look="title"
        label={say('ticket.subject')}
        unlabelled
        first
        value={typed}
        error={error}
        maxLength={LONGEST}
        onChange={onChange}
        onKeyDown={onKeyDown}
      />
      <Button size="s" onPress={close}>
        {say('app.cancel')}
      </Button>
      <Button size="s" look="primary" onPress={() => void save()}>
        {say('ticket.subject.save')}
      </Button>
    </div>
  )
}
