import type { DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { fillTemplate, gapsIn } from '../../../../domain/profile/fill.ts'
import type { Macro, Template } from '../../../../domain/profile/profile.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import type { Stretch } from '../../../ui/writing/stops.ts'
import { actAloud } from '../act-aloud.ts'
import { writing } from './composing.ts'
import { useDesk } from './desk.ts'
import { changeDraft } from './draft-keeping.ts'
import { draftOf } from './draft-store.ts'
import { LETTERS } from './outgoing.ts'
import { templateValues } from './template-values.ts'

/** A template or a macro of the team, to be found and taken. */
export type TeamText =
  | { readonly kind: 'template'; readonly text: Template }
  | { readonly kind: 'macro'; readonly text: Macro }

/** Why a text cannot be used on this ticket; null where it can. */
export function refusedOn(intl: Intl, { identity }: TicketView, { kind, text }: TeamText): string | null {
  const closed = kind === 'template' && text.confidential && identity !== 'identified'
  return closed ? sayIn(intl)('composer.template.confidential') : null
}

/** Puts a text where the caret stands, or in the place of what asked for it, and leads to its first gap. */
export function putText(intl: Intl, ticket: TicketView, found: TeamText, place?: Stretch): void {
  if (refusedOn(intl, ticket, found) !== null) return
  const draft = draftOf(ticket.id)
  const after = found.kind === 'macro' ? afterOf(found.text, ticket, draft) : draft.after
  if (found.text.text === '') return void doAtOnce(intl, ticket, { draft, found, place })
  const { me } = useDesk.getState()
  const values = templateValues(ticket, {
    me,
    nextStatus: after.status,
    instantOf: (at) => LETTERS.formatDate(at, { dateStyle: 'full', timeStyle: 'short' }),
  })
  const { text, gaps } = fillTemplate(found.text.text, values)
  changeDraft(ticket.id, { tab: 'reply', after, gaps: [...new Set([...draft.gaps, ...gaps])] })
  const at = place ?? writing.current?.place() ?? { from: 0, to: 0 }
  const whole = `${spaceBefore(draft.reply.slice(0, at.from), text)}${text}`
  writing.current?.replace(at, whole, gapsIn(whole, gaps)[0] ?? null)
  announce(sayIn(intl)('composer.template.used', { name: found.text.name, gaps: gaps.length }))
}

/** A text of several lines begins on a line of its own. */
const spaceBefore = (before: string, text: string): string =>
  text.includes('\n') && before.trim() !== '' ? '\n\n'.slice(/\n*$/.exec(before)?.[0].length ?? 0) : ''

/** What sending will do besides; a status that the ticket has already, or does not know, is nothing to do. */
function afterOf({ status, owner }: Macro, ticket: TicketView, { after }: DraftView): DraftView['after'] {
  const known = status !== null && ticket.choices.statuses.some(({ id }) => id === status)
  const mine = owner === 'release' ? 'nobody' : owner
  return {
    status: known && status !== ticket.status.id ? status : after.status,
    owner: mine ?? after.owner,
  }
}

interface AtOnce {
  readonly draft: DraftView
  readonly found: TeamText
  readonly place: Stretch | undefined
}

/** A macro without words waits for no sending. */
async function doAtOnce(intl: Intl, ticket: TicketView, { found, place }: AtOnce): Promise<void> {
  if (found.kind !== 'macro') return
  if (place !== undefined) writing.current?.replace(place, '')
  const { status, owner } = afterOf(found.text, ticket, { ...draftOf(ticket.id), after: NOTHING_AFTER })
  await actAloud(sayIn(intl), { kind: 'after', after: { status, owner } })
}

const NOTHING_AFTER = { status: null, owner: null } as const
