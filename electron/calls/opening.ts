import { type OpeningRequest, openTicket } from '../../src/application/open-ticket.ts'
import type { CallInput } from '../../src/contract/ipc.ts'
import type {
  AccountId,
  ChannelId,
  ContactId,
  ProfileId,
  SeverityId,
  TypeId,
} from '../../src/domain/value/id.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { accept } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { readOpeningDraft, saveOpeningDraft } from '../opening-draft.ts'
import { readSimilar } from '../queries/similar.ts'
import { actorOf, me } from './me.ts'

type OpeningCalls = 'ticket.open' | 'ticket.similar' | 'opening.read' | 'opening.save'

export const openingHandlers = (console: Console): HandlersOf<OpeningCalls> => ({
  'ticket.open': (input) => {
    const done = openTicket(console.ports, requestOf(console, input))
    if (done.ok && readOpeningDraft(console.host.local)?.id === input.draft)
      saveOpeningDraft(console.host.local, null)
    return done
  },
  'ticket.similar': (ask) => {
    const { store, clock } = console.ports
    return accept(
      readSimilar(store.db, { ...ask, now: clock.now(), profileOf: (version) => store.profileOf(version) }),
    )
  },
  'opening.read': () => accept(readOpeningDraft(console.host.local)),
  'opening.save': ({ draft }) => {
    saveOpeningDraft(console.host.local, draft)
    return accept(null)
  },
})

function requestOf(console: Console, input: CallInput<'ticket.open'>): OpeningRequest {
  return {
    ...input,
    profile: input.profile as ProfileId,
    channel: input.channel as ChannelId,
    account: input.account as AccountId | null,
    contact: input.contact as ContactId | null,
    severity: input.severity as SeverityId | null,
    type: input.type as TypeId | null,
    receivedAt: input.receivedAt === null ? null : instant(input.receivedAt),
    files: [],
    actor: actorOf(console),
    deviceCode: me(console).deviceCode,
  }
}
