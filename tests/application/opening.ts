import { actOnAccount } from '../../src/application/client/act-on-account.ts'
import { openTicket, type OpeningRequest } from '../../src/application/open-ticket.ts'
import type { ContactFlags } from '../../src/contract/views/client.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { AccountId, ChannelId, ContactId, ProfileId } from '../../src/domain/value/id.ts'
import type { Workspace } from '../electron/workspace.ts'
import { loaded, type ProfileName, valueOf } from '../profiles/loaded.ts'

export const DRAFT = '0197f0aa-0000-7000-8000-00000000000a'

/** What an agent wrote of a request: by the first channel that opens tickets, of nobody whom we know. */
export function request(
  space: Workspace,
  profile: ProfileName | Profile,
  change: Partial<OpeningRequest> = {},
): OpeningRequest {
  const rules = typeof profile === 'string' ? loaded(profile) : profile
  const channel = rules.channels.find(({ opens }) => opens === 'yes')
  return {
    draft: DRAFT,
    profile: rules.id,
    channel: channel?.id ?? ('' as ChannelId),
    channelReason: '',
    account: null,
    contact: null,
    subject: 'Boleto não abre',
    text: 'Bom dia, o boleto não abre desde ontem.',
    receivedAt: null,
    severity: null,
    type: null,
    base: 'production',
    provided: [],
    files: [],
    claim: false,
    actor: space.me,
    deviceCode: 'A',
    ...change,
  }
}

export const opens = (space: Workspace, profile: ProfileName, change: Partial<OpeningRequest> = {}) =>
  openTicket(space.ports, request(space, profile, change))

interface Client {
  readonly account: AccountId
  readonly contact: ContactId
}

/** Padaria Real with Maria, who has an address unless it is said otherwise. */
export function clientIn(
  { ports, me }: Workspace,
  profile: ProfileName,
  person: Partial<ContactFlags> & { readonly addresses?: readonly string[]; readonly plan?: string } = {},
): Client {
  const { plan = null, addresses = ['maria@padaria.example'], ...flags } = person
  const terms = {
    name: 'Padaria Real',
    plan,
    addOns: [],
    cloud: false,
    domains: [],
    productVersion: '',
    environments: [],
    notes: '',
  }
  const made = valueOf(
    actOnAccount(ports, { act: { kind: 'create', profile: profile as ProfileId, terms }, actor: me }),
  )
  const contact = { name: 'Maria', addresses: [...addresses], phones: [] }
  const standing = { identified: false, trained: false, approver: false, ...flags }
  const added = valueOf(
    actOnAccount(ports, {
      act: { kind: 'addContact', account: made.account, contact: { ...contact, ...standing } },
      actor: me,
    }),
  )
  return { account: made.account as AccountId, contact: added.contact as ContactId }
}
