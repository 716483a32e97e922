import { runAccountCommand } from '../../../src/application/client/run-account-command.ts'
import type { AccountCommand } from '../../../src/domain/account/command.ts'
import { type AccountId, type ContactId, type ProfileId, uuidV7 } from '../../../src/domain/value/id.ts'
import type { Company, Employee } from '../words/company.ts'
import type { Stage } from './play.ts'

/** Whose a sample's ticket is. */
export interface SampleClient {
  readonly account: AccountId
  readonly contact: ContactId
}

/** The client who writes from that address, with all its people where nobody knows it yet. */
export function clientOf(
  stage: Stage,
  { profile, company, address }: { profile: ProfileId; company: Company; address: string },
): SampleClient {
  const known = stage.ports.store.clients.holderOf(profile, address)
  if (known) return { account: known.account, contact: known.contact }
  const account = newId(stage) as AccountId
  must(stage, {
    account,
    profile,
    command: { kind: 'createAccount', terms: termsOf(stage, profile, company) },
  })
  for (const person of company.people) must(stage, { account, profile, command: personOf(stage, person) })
  const holder = stage.ports.store.clients.holderOf(profile, address)
  if (!holder) throw new Error(`a sample's client ${company.name} has nobody at ${address}`)
  return { account, contact: holder.contact }
}

function termsOf({ ports, agent }: Stage, profile: ProfileId, company: Company) {
  const addOns = ports.store.currentProfile(profile)?.profile.addOns ?? []
  const owner = 'agent' in agent ? agent.agent : null
  return {
    name: company.name,
    plan: company.plan,
    addOns: company.wantsMore
      ? addOns.map(({ id, namesOwner }) => ({ id, owner: namesOwner ? owner : null }))
      : [],
    cloud: company.cloud,
    domains: [company.domain],
    productVersion: company.version,
    environments: [{ kind: 'production' as const, name: '', address: `app.${company.domain}` }],
    notes: '',
  }
}

const personOf = (stage: Stage, person: Employee): AccountCommand => ({
  kind: 'addContact',
  contact: newId(stage) as ContactId,
  from: null,
  person: {
    name: person.name,
    addresses: [person.address],
    phones: [person.phone],
    identified: person.identified,
    trained: person.trained,
    approver: person.approver,
  },
})

const newId = ({ ports, clock }: Stage): string => uuidV7(clock.now, ports.random.bytes(10))

function must(
  { ports, agent }: Stage,
  { command, ...of }: { account: AccountId; profile: ProfileId; command: AccountCommand },
): void {
  const done = runAccountCommand(ports, { ...of, command, actor: agent })
  if (!done.ok)
    throw new Error(`a sample's ${command.kind} was refused on ${of.profile}: ${done.refusal.kind}`)
}
