import type { Profile } from '../profile/profile.ts'
import { accept, refuse, type Result } from '../value/result.ts'
import type { Refusal } from '../value/refusal.ts'
import type { Instant } from '../value/instant.ts'
import type { Account, AccountTerms, AccountWords, AddOnHeld } from './account.ts'
import { isPublicDomain, mailDomain } from './address.ts'
import type { AccountCircumstance } from './command.ts'
import type { AccountDraft } from './event.ts'
import { differing } from './differing.ts'
import { tooMany } from './limits.ts'

/**
 * Terms as they are kept: names trimmed, domains in lower case and once each. Refusals: `nameMissing`, `notInProfile`
 * for plan, add-on or an owner whom the add-on does not name (WA-13), `domainInvalid`, `domainPublic`,
 * `tooMany`.
 */
export function checkedTerms<T extends Partial<AccountTerms>>(
  terms: T,
  where: AccountCircumstance,
): Result<T> {
  const name = terms.name?.trim()
  if (name === '') return refuse({ kind: 'nameMissing' })
  const listed = notListed(terms, where)
  if (listed) return refuse(listed)
  const domains = terms.domains && checkedDomains(terms.domains)
  if (domains && !domains.ok) return domains
  const many = tooMany({ domains: domains?.value, addOns: terms.addOns, environments: terms.environments })
  if (many) return refuse(many)
  return accept({
    ...terms,
    ...(name === undefined ? {} : { name }),
    ...(domains ? { domains: domains.value } : {}),
  })
}

function notListed({ plan, addOns }: Partial<AccountTerms>, where: AccountCircumstance): Refusal | null {
  const { profile } = where
  if (plan && !profile.plans.some(({ id }) => id === plan)) {
    return { kind: 'notInProfile', field: 'plan', value: plan }
  }
  return addOns ? (addOns.map((held) => wrongAddOn(held, profile, where)).find(Boolean) ?? null) : null
}

function wrongAddOn(
  { id, owner }: AddOnHeld,
  { addOns }: Profile,
  { agents }: AccountCircumstance,
): Refusal | null {
  const addOn = addOns.find((each) => each.id === id)
  if (!addOn) return { kind: 'notInProfile', field: 'addOn', value: id }
  const fits = owner === null || (addOn.namesOwner && agents.has(owner))
  return fits ? null : { kind: 'notInProfile', field: 'owner', value: owner }
}

function checkedDomains(texts: readonly string[]): Result<readonly string[]> {
  const domains: string[] = []
  for (const text of texts) {
    const domain = mailDomain(text)
    if (!domain) return refuse({ kind: 'domainInvalid', domain: text })
    if (isPublicDomain(domain)) return refuse({ kind: 'domainPublic', domain })
    domains.push(domain)
  }
  return accept([...new Set(domains)])
}

/** The fact that a change makes; none where nothing differs. */
export function changeOf(
  account: Account,
  terms: Partial<AccountTerms>,
  now: Instant,
): readonly AccountDraft[] {
  const change = differing<AccountTerms>(account, terms)
  const { plan, addOns, cloud, ...body } = change
  const words = Object.keys(body) as (keyof AccountWords)[]
  if (Object.keys(change).length === 0) return []
  const standing = {
    ...(plan === undefined ? {} : { plan }),
    ...(addOns === undefined ? {} : { addOns }),
    ...(cloud === undefined ? {} : { cloud }),
  }
  return [
    {
      kind: 'accountChanged',
      at: now,
      payload: { ...standing, words },
      ...(words.length > 0 ? { body } : {}),
    },
  ]
}
