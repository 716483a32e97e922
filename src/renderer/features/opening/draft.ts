import type { OpeningDraft } from '../../../contract/views/opening.ts'
import type { ProfileView } from '../../../contract/views/profile.ts'
import type { ChatMoment } from '../../../domain/opening/transcript-shape.ts'

/** A draft before its first word; its id is made with that. */
export const BLANK: OpeningDraft = {
  id: '',
  changedAt: 0,
  profile: '',
  client: null,
  channel: null,
  channelReason: '',
  subject: '',
  text: '',
  receivedAt: null,
  severity: null,
  type: null,
  base: null,
  provided: [],
  files: [],
}

/** Nothing in it that a person would miss; a team or a channel alone is chosen again in a moment. */
export const isBlank = (draft: OpeningDraft): boolean =>
  draft.client === null &&
  draft.channelReason.trim() === '' &&
  draft.subject.trim() === '' &&
  draft.text.trim() === '' &&
  draft.receivedAt === null &&
  draft.severity === null &&
  draft.type === null &&
  draft.base === null &&
  draft.provided.length === 0 &&
  draft.files.length === 0

/** The draft in another team: words stay; what that team does not know goes. */
export function inProfile(draft: OpeningDraft, profile: ProfileView): OpeningDraft {
  const knows = (list: readonly { readonly id: string }[], id: string | null) =>
    list.some((each) => each.id === id)
  const { channels, severities, types, rules } = profile
  return {
    ...draft,
    profile: profile.id,
    client: draft.profile === profile.id ? draft.client : null,
    channel: knows(channels, draft.channel) ? draft.channel : null,
    severity: knows(severities, draft.severity) ? draft.severity : null,
    type: knows(types, draft.type) ? draft.type : null,
    base: asksBase(profile) ? draft.base : null,
    provided: rules.intake.filter((item) => draft.provided.includes(item)),
  }
}

/** Where only production has targets, which base it is decides something (WC-15, WC-27). */
export const asksBase = ({ rules }: ProfileView): boolean => rules.productionOnly

/** Where the team judges by urgency and complexity, the client states no severity (WM-02); else he may (WC-13). */
export const asksSeverity = ({ severities, matrix }: ProfileView): boolean =>
  severities.length > 0 && matrix === null

/**
 * When a conversation began, in epoch milliseconds, on the clock of this computer, where it was exported; without a
 * date it was today, or yesterday where that is still to come. Null where it would lie in the future all the same.
 */
export function instantOfMoment({ date, hour, minute }: ChatMoment, now: number): number | null {
  const today = new Date(now)
  const { year, month, day } = date ?? {
    year: today.getFullYear(),
    month: today.getMonth() + 1,
    day: today.getDate(),
  }
  const at = new Date(year, month - 1, day, hour, minute).getTime()
  if (at <= now) return at
  return date === null ? new Date(year, month - 1, day - 1, hour, minute).getTime() : null
}
