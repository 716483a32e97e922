import { useIntl } from 'react-intl'
import type { DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { changeDraft } from './draft-keeping.ts'
import { nameOf } from '../timeline/entry-words.ts'
import css from './composer.module.css'

/** Whom the reply goes to: what the ticket proposes, less whoever was taken out. */
export function Recipients({ ticket, draft }: { ticket: TicketView; draft: DraftView }) {
  const say = sayIn(useIntl())
  const to = draft.to ?? ticket.replyTo
  return (
    <div className={css.to}>
      <span className={css.label}>{say('composer.to')}</span>
      {to.map((address) => (
        <span key={address.address} className={css.chip} data-hint={address.address}>
          <bdi className={css.chipName}>{nameOf(address)}</bdi>
          <Button
            look="quiet"
            size="s"
            icon="close"
            label={say('composer.to.remove', { name: nameOf(address) })}
            onPress={() => changeDraft(ticket.id, { to: to.filter((other) => other !== address) })}
          />
        </span>
      ))}
      {to.length === 0 && <span className={css.nobody}>{say('composer.to.none')}</span>}
      {draft.to !== null && ticket.replyTo.length > to.length && (
        <Button look="quiet" size="s" onPress={() => changeDraft(ticket.id, { to: null })}>
          {say('composer.to.restore')}
        </Button>
      )}
    </div>
  )
}
