import { accept, refuse } from '../value/result.ts'
import type { Account, Contact } from './account.ts'
import type { AccountCircumstance, AccountCommand } from './command.ts'
import type { AccountDecision } from './decide.ts'
import { changeOf } from './decide-terms.ts'
import type { AccountDraft } from './event.ts'
import { tooMany } from './limits.ts'

type Command<K extends AccountCommand['kind']> = Extract<AccountCommand, { kind: K }>

/**
 * What another account has comes over: its contacts under their own ids, its domains and environments, and what is
 * still empty here. The plan, the add-ons and the flags of the survivor stay. Refusals: `mergedIntoItself`,
 * `accountMerged`, `profilesDiffer`, `tooMany`.
 */
export function absorbAccount(
  account: Account,
  { source }: Command<'absorbAccount'>,
  { now }: AccountCircumstance,
): AccountDecision {
  if (source.id === account.id) return refuse({ kind: 'mergedIntoItself' })
  if (source.mergedInto) return refuse({ kind: 'accountMerged', into: source.mergedInto })
  if (source.profile !== account.profile) return refuse({ kind: 'profilesDiffer' })
  const terms = {
    domains: [...new Set([...account.domains, ...source.domains])],
    environments: joined(account.environments, source.environments),
    productVersion: account.productVersion || source.productVersion,
    notes: [account.notes, source.notes].filter((text) => text !== '').join('\n\n'),
    addOns: [
      ...account.addOns,
      ...source.addOns.filter(({ id }) => !account.addOns.some((held) => held.id === id)),
    ],
    plan: account.plan ?? source.plan,
    cloud: account.cloud || source.cloud,
  }
  const newcomers = [...source.contacts.values()].filter(({ id }) => !account.contacts.has(id))
  const { domains, environments, addOns } = terms
  const contacts = { length: account.contacts.size + newcomers.length }
  const many = tooMany({ contacts, domains, environments, addOns })
  if (many) return refuse(many)
  return accept([
    ...changeOf(account, terms, now),
    ...newcomers.map((contact) => arrival(contact, source, now)),
  ])
}

/** The source's side of it: nothing happens to it any more. Refusal: `mergedIntoItself`. */
export function mergeAccount(
  account: Account,
  { into }: Command<'mergeAccount'>,
  { now }: AccountCircumstance,
): AccountDecision {
  if (into === account.id) return refuse({ kind: 'mergedIntoItself' })
  return accept([{ kind: 'accountMerged', at: now, payload: { into } }])
}

const arrival = (
  { id, identified, trained, approver, name, addresses, phones }: Contact,
  source: Account,
  now: AccountCircumstance['now'],
): AccountDraft => ({
  kind: 'contactAdded',
  at: now,
  payload: { contact: id, identified, trained, approver, from: source.id },
  body: { name, addresses, phones },
})

function joined<T extends object>(ours: readonly T[], theirs: readonly T[]): readonly T[] {
  const known = new Set(ours.map((each) => JSON.stringify(each)))
  return [...ours, ...theirs.filter((each) => !known.has(JSON.stringify(each)))]
}
