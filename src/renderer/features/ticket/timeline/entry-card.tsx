import { useIntl } from 'react-intl'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { type Say, sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { Attachments } from '../files/attachments.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { addressesOf, authorName, isolated } from './entry-words.ts'
import { FoldedText } from './folded-text.tsx'
import { Mentioning } from './mentioning.tsx'
import { MessageText } from './message-text.tsx'
import type { EntryProps } from './entry-acts.ts'
import css from './timeline.module.css'

type Of<K extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: K }>
type Props<K extends TimelineEntry['kind']> = EntryProps<Of<K>>

/** What came in, with how sure we are of its sender (XT-02). */
export function EntryMessage({ entry, acts, fresh, newest }: Props<'message'>) {
  const say = sayIn(useIntl())
  const { body } = entry
  const name = authorName(say, entry)
  return (
    <EntryFrame
      {...{ entry, acts, fresh, name }}
      line={senderLine(say, entry)}
      badges={
        <>
          <IdentityMark identity={entry.identity} />
          {entry.automatic && <Badge hint={say('entry.automatic.long')}>{say('entry.automatic')}</Badge>}
        </>
      }
    >
      {body !== null && <MessageText event={entry.id} newest={newest} {...body} />}
      {body !== null && <Attachments event={entry.id} attachments={entry.attachments} />}
    </EntryFrame>
  )
}

/** The sender's address, and who took the words down where they came by no mail. */
function senderLine(say: Say, { body, author }: Of<'message'>): string {
  const from = body?.from ?? null
  const address = from === null || from.name === '' ? '' : from.address
  const taken = author === null ? '' : say('entry.takenDownBy', { name: isolated(author.name) })
  return [address, taken].filter((part) => part !== '').join(' · ')
}

function IdentityMark({ identity }: { identity: Of<'message'>['identity'] }) {
  const say = sayIn(useIntl())
  return (
    <span className={css.identity} data-identity={identity}>
      <Icon name={identity === 'identified' ? 'shield' : 'shieldOpen'} size={0.875} />
      {say(`entry.identity.${identity}`)}
    </span>
  )
}

/** What we wrote to the client, and whether it left. */
export function EntryReply({ entry, acts, fresh, newest }: Props<'reply'>) {
  const say = sayIn(useIntl())
  const { body, state } = entry
  return (
    <EntryFrame
      {...{ entry, acts, fresh }}
      name={authorName(say, entry)}
      line={body === null ? '' : recipients(say, body)}
      badges={
        <>
          {entry.forward && <Badge>{say('entry.forward')}</Badge>}
          {entry.diagnosis && <Badge tone="accent">{say('entry.diagnosis')}</Badge>}
          <Delivery entry={entry} />
        </>
      }
    >
      {body !== null && <MessageText event={entry.id} newest={newest} hasHtml={false} {...body} />}
      {body !== null && <Attachments event={entry.id} attachments={entry.attachments} />}
      {state === 'queued' && !acts.readOnly && (
        <div className={css.after}>
          <Button size="s" icon="outbox" onPress={() => acts.sentOutside(entry.id)}>
            {say('entry.sentOutside')}
          </Button>
          <span className={css.why}>{say('entry.reply.queued.long')}</span>
        </div>
      )}
    </EntryFrame>
  )
}

function Delivery({ entry }: { entry: Of<'reply'> }) {
  const say = sayIn(useIntl())
  if (entry.state === 'failed') return <Badge tone="danger">{say('entry.reply.failed')}</Badge>
  if (entry.state === 'withdrawn') return <Badge>{say('entry.reply.withdrawn')}</Badge>
  if (entry.state === 'queued') return <Badge tone="warn">{say('entry.reply.queued')}</Badge>
  return <Delivered at={entry.deliveredAt ?? entry.at} />
}

function Delivered({ at }: { at: number }) {
  const intl = useIntl()
  const say = sayIn(intl)
  return (
    <span className={css.identity} data-identity="identified">
      <Icon name="check" size={0.875} />
      {say('entry.reply.delivered', { instant: instantWords(intl, at, useNow()) })}
    </span>
  )
}

/** Words among ourselves. */
export function EntryNote({ entry, acts, fresh, newest }: Props<'note'>) {
  const say = sayIn(useIntl())
  return (
    <EntryFrame
      {...{ entry, acts, fresh }}
      name={authorName(say, entry)}
      line=""
      badges={<span className={css.internal}>{say('entry.note')}</span>}
    >
      <FoldedText
        text={entry.body?.text ?? ''}
        newest={newest}
        draw={(text) => <Mentioning text={text} names={entry.mentions.map(({ name }) => name)} />}
      />
      {entry.mentions.length > 0 && (
        <p className={css.why}>
          {say('entry.mentions', { names: entry.mentions.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {entry.body !== null && <Attachments event={entry.id} attachments={entry.attachments} />}
    </EntryFrame>
  )
}

function recipients(say: Say, body: NonNullable<Of<'reply'>['body']>): string {
  const to = say('entry.to', { names: addressesOf(body.to) })
  const copies = body.cc.length === 0 ? [] : [say('entry.cc', { names: addressesOf(body.cc) })]
  const hidden = body.bcc.length === 0 ? [] : [say('entry.bcc', { names: addressesOf(body.bcc) })]
  return [to, ...copies, ...hidden].join(', ')
}
