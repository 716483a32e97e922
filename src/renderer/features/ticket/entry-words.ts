import type { Address } from '../../../domain/ticket/message.ts'
import type { TimelineEntry } from '../../../contract/views.ts'
import { type Intl, type Say, sayIn } from '../../../i18n/intl.ts'

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
      return valueWords(say, 'entry.severity', entry.severity?.name)
    case 'type':
      return valueWords(say, 'entry.type', entry.type?.name)
    case 'sector':
      return say('entry.sector', { value: entry.sector.name })
    case 'status':
      return say(`entry.status.${entry.what}`, { value: entry.status.name })
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

/** Why the state changed, where that is known and worth a word. */
export function becauseWords(say: Say, entry: Slim): string {
  if (entry.kind === 'status') return entry.because === 'agent' ? '' : say(`entry.because.${entry.because}`)
  if (entry.kind !== 'severity' && entry.kind !== 'type') return ''
  const because = entry.because === null ? '' : say(`because.${entry.because}`)
  return [because, entry.reason].filter((part) => part !== '').join(': ')
}

export const nameOf = ({ name, address }: Address): string => name || address

export const addressesOf = (addresses: readonly Address[]): string => addresses.map(nameOf).join(', ')

const namesOf = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join(', ')

const valueWords = (say: Say, id: 'entry.severity' | 'entry.type', value: string | undefined): string =>
  value === undefined ? say(`${id}.none`) : say(id, { value })
