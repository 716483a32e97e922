import type { ProfileView } from '../../../../contract/views/profile.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'
import { refusedOn, type TeamText } from './texts.ts'

/** A text of the team as a row of a list. */
export interface TextRow {
  readonly entry: {
    readonly id: string
    readonly label: string
    readonly detail: string
    readonly refused?: string
  }
  readonly found: TeamText
  readonly matches: (query: string) => boolean
}

/** Templates and macros of a team, in its order; those that this ticket does not allow say why. */
export function foundTexts(intl: Intl, ticket: TicketView, profile: ProfileView | null): readonly TextRow[] {
  if (profile === null) return []
  const templates = profile.templates.map((text): TeamText => ({ kind: 'template', text }))
  const macros = profile.macros.map((text): TeamText => ({ kind: 'macro', text }))
  return [...templates, ...macros].map((found) => rowOf(intl, ticket, found))
}

function rowOf(intl: Intl, ticket: TicketView, found: TeamText): TextRow {
  const refused = refusedOn(intl, ticket, found)
  const { id, name, text } = found.text
  const detail = found.kind === 'macro' ? doneBy(intl, ticket, found.text) : beginningOf(text)
  return {
    found,
    entry: { id: `${found.kind}.${id}`, label: name, detail, ...(refused === null ? {} : { refused }) },
    matches: (query) => folded(`${id} ${name} ${text}`).includes(folded(query.trim())),
  }
}

/** What a macro does, in words: "status → Em análise, assumir". */
function doneBy(
  intl: Intl,
  ticket: TicketView,
  { status, owner }: Extract<TeamText, { kind: 'macro' }>['text'],
): string {
  const say = sayIn(intl)
  const name = ticket.choices.statuses.find(({ id }) => id === status)?.name
  return [
    ...(name === undefined ? [] : [say('composer.after.status', { status: name })]),
    ...(owner === null ? [] : [say(owner === 'me' ? 'composer.after.me' : 'composer.after.nobody')]),
  ].join(', ')
}

/** The first lines without the greeting, which all of them share. */
const beginningOf = (text: string): string =>
  text
    .replace(/^Olá[^\n]*\n+/, '')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 120)

/** For finding: without accents and case. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
