import { openedBefore, type OpeningRequest, openTicket } from '../../src/application/open-ticket.ts'
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
import {
  attachToOpening,
  dropOpeningDraft,
  openingFiles,
  readOpeningDraft,
  saveOpeningDraft,
} from '../local/opening-draft.ts'
import { onceThereIsRoom } from '../refuse-when-full.ts'
import { readSimilar } from '../queries/similar.ts'
import { actorOf, me } from './me.ts'

type OpeningCalls = 'ticket.open' | 'ticket.similar' | 'opening.read' | 'opening.save' | 'opening.attach'

export const openingHandlers = (console: Console): HandlersOf<OpeningCalls> => ({
  'ticket.open': (input) => {
    const { local } = console.host
    const files = openingFiles(local, console.ports, input.files)
    const known = openedBefore(console.ports, input.profile as ProfileId, input.draft)
    // Opened before, its files went with its draft.
    if (!files.ok && !known) return files
    const request = { ...requestOf(console, input), files: files.ok ? files.value : [] }
    const done = openTicket(console.ports, request)
    if (done.ok && readOpeningDraft(local)?.id === input.draft)
      onceThereIsRoom(console, () => dropOpeningDraft(local))
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
  'opening.attach': (file) => attachToOpening(console.host, file),
})

function requestOf(console: Console, input: CallInput<'ticket.open'>): Omit<OpeningRequest, 'files'> {
  return {
    ...input,
    profile: input.profile as ProfileId,
    channel: input.channel as ChannelId,
    account: input.account as AccountId | null,
    contact: input.contact as ContactId | null,
    severity: input.severity as SeverityId | null,
    type: input.type as TypeId | null,
    receivedAt: input.receivedAt === null ? null : instant(input.receivedAt),
    actor: actorOf(console),
    deviceCode: me(console).deviceCode,
  }
}
