import type { Recipients } from '../../src/contract/views/draft.ts'
import type { TimelineEntry } from '../../src/contract/views/timeline.ts'
import { isMailAddress, withAddresses } from '../../src/domain/ticket/mail-address.ts'
import type { Address } from '../../src/domain/ticket/message.ts'

/**
 * To whom the next reply goes: whoever wrote last, with all whom he addressed; after a word of ours, the same as
 * that one went to. Hidden copies stay as the team chose them last. Our own addresses are nobody to write to. Where
 * nobody wrote, `spokenTo` names whom it is said to by another way.
 */
export function correspondents(
  timeline: readonly TimelineEntry[],
  ourAddresses: readonly string[],
  spokenTo: string | null = null,
): Recipients {
  const ours = new Set(ourAddresses.map((address) => address.toLowerCase()))
  const others = (list: readonly Address[]) => list.filter(({ address }) => !ours.has(address.toLowerCase()))
  const mails = (list: readonly Address[]) => others(list).filter(({ address }) => isMailAddress(address))
  const words = timeline.filter(isCorrespondence)
  const bcc = words.findLast((entry) => entry.kind === 'reply')?.body?.bcc ?? []
  const last = words.at(-1)
  if (last?.kind === 'reply' && last.body)
    return { to: others(last.body.to), cc: mails(last.body.cc), bcc: mails(bcc) }
  if (last?.kind !== 'message' || !last.body?.from)
    return { to: spokenTo === null ? [] : [{ name: spokenTo, address: '' }], cc: [], bcc: [] }
  const { from, to, cc } = last.body
  return { to: [from], cc: withAddresses([from], mails([...to, ...cc])).slice(1), bcc: mails(bcc) }
}

type Correspondence = Extract<TimelineEntry, { kind: 'message' | 'reply' }>

/** A word between client and team that still says to whom it went. */
function isCorrespondence(entry: TimelineEntry): entry is Correspondence {
  if (entry.kind === 'message') return !entry.automatic && entry.body?.from != null
  return entry.kind === 'reply' && !entry.forward && entry.state !== 'withdrawn' && entry.body !== null
}
