import type { OpeningDraft } from '../../../../contract/views/opening.ts'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { proposedSubject, type Transcript } from '../../../../domain/opening/transcript.ts'
import { call } from '../../../bridge/bridge.ts'
import { instantOfMoment } from '../draft.ts'
import { changeOpening } from '../opening-keeping.ts'
import { useOpening, want } from '../opening-store.ts'

/** Something that a pasted conversation says of a field. */
export type Proposal =
  | { readonly what: 'channel'; readonly id: string; readonly name: string }
  | { readonly what: 'subject' | 'contact'; readonly name: string }
  | { readonly what: 'receivedAt'; readonly at: number }

interface Standing {
  readonly draft: OpeningDraft
  readonly profile: ProfileView
  /** The agent's own name: he is not the client. */
  readonly me: string
  readonly now: number
}

/** Of a conversation of many, so many may be the client. */
const CANDIDATES = 3

/** What the fields do not hold yet, in their order. */
export function proposalsOf(
  transcript: Transcript,
  { draft, profile, me, now }: Standing,
): readonly Proposal[] {
  const others = transcript.speakers.filter((name) => !sameName(name, me))
  const chat = chatOf(profile)
  const subject = others
    .map((name) => proposedSubject(transcript.openings.get(name) ?? ''))
    .find((one) => one !== '')
  const at = instantOfMoment(transcript.beganAt, now)
  const contacts: readonly Proposal[] = others.slice(0, CANDIDATES).map((name) => ({ what: 'contact', name }))
  return [
    ...(draft.client === null ? contacts : []),
    ...(chat !== null && draft.channel !== chat.id ? [{ what: 'channel', ...chat } as const] : []),
    ...(subject !== undefined && draft.subject.trim() === ''
      ? [{ what: 'subject', name: subject } as const]
      : []),
    ...(at !== null && draft.receivedAt !== at ? [{ what: 'receivedAt', at } as const] : []),
  ]
}

/** The chat by which tickets open, where a conversation that is not solved becomes one (WM-03). */
function chatOf({ rules, channels }: ProfileView): { readonly id: string; readonly name: string } | null {
  const chat = channels.find(({ medium, opens }) => medium === 'chat' && opens === 'yes')
  return rules.chatBecomesTicket && chat !== undefined ? { id: chat.id, name: chat.name } : null
}

/** Takes one; a name that no contact has is proposed where contacts are made. */
export async function take(proposal: Proposal, profile: ProfileView): Promise<'taken' | 'notFound'> {
  switch (proposal.what) {
    case 'channel':
      changeOpening({ channel: proposal.id })
      return 'taken'
    case 'subject':
      changeOpening({ subject: proposal.name })
      return 'taken'
    case 'receivedAt':
      changeOpening({ receivedAt: proposal.at })
      return 'taken'
    case 'contact':
      return await takeContact(proposal.name, profile)
  }
}

async function takeContact(name: string, profile: ProfileView): Promise<'taken' | 'notFound'> {
  const answer = await call('client.find', { profile: profile.id, text: name, limit: 10 })
  const found = answer.ok ? answer.value.filter(({ contact }) => sameName(contact?.name ?? '', name)) : []
  const [hit, another] = found
  // Of two people of one name the agent says which.
  if (hit !== undefined && another === undefined) {
    changeOpening({ client: hit })
    return 'taken'
  }
  useOpening.setState({ speaker: name })
  want('client')
  return 'notFound'
}

const sameName = (a: string, b: string): boolean =>
  a.trim().localeCompare(b.trim(), 'pt-BR', { sensitivity: 'base' }) === 0
