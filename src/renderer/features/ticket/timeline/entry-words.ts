import type { Address } from '../../../../domain/ticket/message.ts'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import { type Intl, type Say, sayIn } from '../../../../i18n/intl.ts'

type Slim = Exclude<TimelineEntry, { kind: 'message' | 'reply' | 'note' }>

/** What a change of state did, as the rest of a sentence that its author begins. */
export function changeWords(intl: Intl, entry: Slim): string {
  const say = sayIn(intl)
  switch (entry.kind) {
    case 'opened':
      return say(entry.author === null ? 'entry.opened.system' : 'entry.opened', {
        channel: entry.channel.name,
      })
    case 'people':
      return say(`entry.people.${entry.what}`, { names: namesOf(entry.agents) })
    case 'triaged':
      return say('entry.triaged')
    case 'severity':
      return say('entry.severity', { value: entry.severity?.name ?? '' })
    case 'type':
      return say('entry.type', { value: entry.type?.name ?? '' })
    case 'sector':
      return say('entry.sector', { value: entry.sector.name })
    case 'status':
      return say(`entry.status.${entry.what}`, { value: entry.status.name })
    case 'described':
      return describedWords(say, entry)
    case 'deliveryFailed':
      return say(entry.bounced ? 'entry.deliveryFailed.bounced' : 'entry.deliveryFailed', {
        detail: entry.detail,
      })
    case 'redacted':
      return say('entry.redacted', { count: entry.count, basis: entry.basis })
    case 'newerVersion':
      return say('entry.newerVersion', { name: entry.name })
  }
}

function describedWords(say: Say, { what, value }: Extract<Slim, { kind: 'described' }>): string {
  if (what === 'base') return say('entry.described.base', { base: value })
  return value === '' ? say(`entry.described.${what}.none`) : say(`entry.described.${what}`, { value })
}

/** Why the state changed, where that is known and worth a word. */
export function becauseWords(say: Say, entry: Slim): string {
  if (entry.kind === 'status') return entry.because === 'agent' ? '' : say(`entry.because.${entry.because}`)
  if (entry.kind === 'opened') return entry.reason
  if (entry.kind !== 'severity' && entry.kind !== 'type') return ''
  const because = entry.because === null ? '' : say(`because.${entry.because}`)
  return [because, entry.reason].filter((part) => part !== '').join(': ')
}

/** Who wrote it: for the client's words who sent them, never the agent who took them down; for our own the agent. */
export function authorName(say: Say, entry: Exclude<TimelineEntry, Slim>): string {
  if (entry.kind === 'message')
    return entry.body?.from == null ? say('entry.unknownSender') : nameOf(entry.body.from)
  const unknown = { reply: 'entry.teamByMail', note: 'entry.someone' } as const
  return entry.author?.name ?? say(unknown[entry.kind])
}

export const nameOf = ({ name, address }: Address): string => name || address

export const addressesOf = (addresses: readonly Address[]): string =>
  addresses.map((address) => isolated(nameOf(address))).join(', ')

const namesOf = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => isolated(name)).join(', ')

/** A name within a sentence, between the signs that keep its writing direction to itself. */
export const isolated = (name: string): string => `\u2068${name}\u2069`
