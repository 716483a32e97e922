import { useIntl } from 'react-intl'
import type { DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { gapsIn } from '../../../../domain/profile/fill.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { writing } from './composing.ts'
import { changeDraft } from './draft-keeping.ts'
import css from './composer.module.css'

/** What is still to be filled, and what sending will do besides: nothing happens that does not stand here. */
export function Besides({ ticket, draft }: { ticket: TicketView; draft: DraftView }) {
  const say = sayIn(useIntl())
  if (draft.tab === 'note') return null
  const gaps = gapsIn(draft[draft.tab], draft.gaps)
  const { status, owner } = draft.tab === 'reply' ? draft.after : { status: null, owner: null }
  const next = ticket.choices.statuses.find(({ id }) => id === status)
  if (gaps.length === 0 && next === undefined && owner === null) return null
  return (
    <div className={css.besides}>
      {gaps.length > 0 && (
        <span className={css.besidesGroup}>
          {say('composer.gaps')}
          {gaps.map((gap) => (
            <Button key={gap.from} size="s" onPress={() => writing.current?.select(gap)}>
              {gap.name}
            </Button>
          ))}
        </span>
      )}
      {(next !== undefined || owner !== null) && (
        <span className={css.besidesGroup}>
          {say('composer.after')}
          {next !== undefined && (
            <Consequence
              words={say('composer.after.status', { status: next.name })}
              onRemove={() => changeDraft(ticket.id, { after: { ...draft.after, status: null } })}
            />
          )}
          {owner !== null && (
            <Consequence
              words={say(owner === 'me' ? 'composer.after.me' : 'composer.after.nobody')}
              onRemove={() => changeDraft(ticket.id, { after: { ...draft.after, owner: null } })}
            />
          )}
        </span>
      )}
    </div>
  )
}

function Consequence({ words, onRemove }: { words: string; onRemove: () => void }) {
  const say = sayIn(useIntl())
  return (
    <span className={css.consequence}>
      {words}
      <Button
        look="quiet"
        size="s"
        icon="close"
        label={say('composer.after.remove', { what: words })}
        onPress={onRemove}
      />
    </span>
  )
}
