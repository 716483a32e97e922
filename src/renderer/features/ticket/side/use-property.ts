import { useIntl } from 'react-intl'
import type { TicketAct } from '../../../../contract/calls/ticket-act.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { type Intent, setIntent, useTicket } from '../ticket-store.ts'

/** Why the last act of that kind was not accepted, to be told at its field; null where it was. */
export function useRefusal(act: TicketAct['kind']): string | null {
  const say = sayIn(useIntl())
  const refused = useTicket((state) => (state.refused?.act === act ? state.refused.failure : null))
  return refused && failureWords(say, refused)
}

/** A property that its command opens too. */
export function useOpening(
  field: Extract<Intent, 'status' | 'sector' | 'severity' | 'type'>,
  ticket: TicketView,
) {
  const command = useCommand(field)
  const error = useRefusal(field)
  const open = useTicket((state) => state.intent === field)
  return {
    disabled: ticket.readOnly,
    hint: command.label,
    hintKey: command.keyName,
    open: open && !ticket.readOnly,
    onOpenChange: (next: boolean) => setIntent(next ? field : null),
    error,
  }
}
