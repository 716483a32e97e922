import type { Result } from '../../value/result.ts'
import type { TicketDraft } from '../event.ts'

/** The facts that follow from a command, or the rule that says no. */
export type Decision = Result<readonly TicketDraft[]>
