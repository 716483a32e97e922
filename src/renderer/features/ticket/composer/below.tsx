import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Press } from '../../../ui/press.tsx'
import { useDesk } from './desk.ts'
import { letterOf } from './letter.ts'
import { changeDraft } from './draft-keeping.ts'
import { forwardedIn, quotationIn } from './outgoing.ts'
import css from './composer.module.css'

/** What goes below the words: the signature, and folded the message that is answered or sent on. */
export function Below({ ticket, draft }: { ticket: TicketView; draft: DraftView }) {
  const intl = useIntl()
  const signature = useDesk((state) => state.signature)
  const isForward = draft.tab === 'forward'
  const quotation = isForward ? forwardedIn(ticket, draft) : quotationIn(ticket, draft)
  const shown = draft.signed ? letterOf(draft[draft.tab], signature, '').tail.trim() : ''
  return (
    <div className={css.below}>
      {shown !== '' && (
        <p className={css.signature} data-hint={sayIn(intl)('composer.signature.long')}>
          {shown}
        </p>
      )}
      {quotation !== '' && <Quotation {...{ ticket, quotation, isForward }} />}
    </div>
  )
}

interface QuotationProps {
  readonly ticket: TicketView
  readonly quotation: string
  readonly isForward: boolean
}

function Quotation({ ticket, quotation, isForward }: QuotationProps) {
  const say = sayIn(useIntl())
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className={css.fold}>
        <Press
          className={css.foldMark}
          expanded={open}
          controls="quotation"
          label={say(open ? 'composer.quote.hide' : 'composer.quote.show')}
          hint={say(open ? 'composer.quote.hide' : 'composer.quote.show')}
          onPress={() => setOpen(!open)}
        >
          <Icon name="more" size={0.875} />
        </Press>
        <span className={css.foldWords}>{quotation.split('\n')[0]}</span>
        {!isForward && (
          <Button
            look="quiet"
            size="s"
            icon="close"
            label={say('composer.quote.leave')}
            onPress={() => changeDraft(ticket.id, { quoting: false })}
          />
        )}
      </div>
      {open && (
        <blockquote id="quotation" className={css.quotation}>
          {quotation}
        </blockquote>
      )}
    </>
  )
}
