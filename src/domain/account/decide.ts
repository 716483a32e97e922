import { can } from '../access/can.ts'
import { accept, refuse, type Result } from '../value/result.ts'
import type { Account } from './account.ts'
import type { AccountCircumstance, AccountCommand } from './command.ts'
import { changeOf, checkedTerms } from './decide-terms.ts'
import { addContact, changeContact, mergeContact, removeContact } from './decide-contact.ts'
import { absorbAccount, mergeAccount } from './decide-merging.ts'
import type { AccountDraft } from './event.ts'

/** The facts that follow from a command (none: it is so already), or the rule that says no. */
export type AccountDecision = Result<readonly AccountDraft[]>

/**
 * The one place where a command on a client meets the rules. `account` is null where the stream is empty. Refusals:
 * `notAllowed`, `accountNotFound`, `accountMerged`, and those of each command.
 */
export function decideAccount(
  account: Account | null,
  command: AccountCommand,
  where: AccountCircumstance,
): AccountDecision {
  if (!can(where.actor, where.role, command.kind)) {
    return refuse({ kind: 'notAllowed', command: command.kind, role: where.role ?? 'system' })
  }
  if (command.kind === 'createAccount') return createAccount(account, command, where)
  if (!account) return refuse({ kind: 'accountNotFound', account: '' })
  if (command.kind === 'redactEvents') return redactEvents(account, command, where)
  if (account.mergedInto) return refuse({ kind: 'accountMerged', into: account.mergedInto })
  switch (command.kind) {
    case 'changeAccount':
      return changeAccount(account, command, where)
    case 'addContact':
      return addContact(account, command, where)
    case 'changeContact':
      return changeContact(account, command, where)
    case 'mergeContact':
      return mergeContact(account, command, where)
    case 'removeContact':
      return removeContact(account, command, where)
    case 'absorbAccount':
      return absorbAccount(account, command, where)
    case 'mergeAccount':
      return mergeAccount(account, command, where)
  }
}

type Command<K extends AccountCommand['kind']> = Extract<AccountCommand, { kind: K }>

/** Refusals: `accountExists`, and those of `checkedTerms`. */
function createAccount(
  account: Account | null,
  { terms }: Command<'createAccount'>,
  where: AccountCircumstance,
): AccountDecision {
  if (account) return refuse({ kind: 'accountExists', client: account.name })
  const checked = checkedTerms(terms, where)
  if (!checked.ok) return checked
  const { plan, addOns, cloud, ...words } = checked.value
  return accept([
    {
      kind: 'accountCreated',
      at: where.now,
      payload: { profile: where.profile.id, plan, addOns, cloud },
      body: words,
    },
  ])
}

/** Only what differs becomes a fact. Refusals: those of `checkedTerms`. */
function changeAccount(
  account: Account,
  { terms }: Command<'changeAccount'>,
  where: AccountCircumstance,
): AccountDecision {
  const checked = checkedTerms(terms, where)
  return checked.ok ? accept(changeOf(account, checked.value, where.now)) : checked
}

/** From this fact on no replica keeps those words. Refusal: `nothingToRedact` where all of them are gone already. */
function redactEvents(
  account: Account,
  command: Command<'redactEvents'>,
  { now }: AccountCircumstance,
): AccountDecision {
  const events = [...new Set(command.events)].filter((id) => !account.redacted.has(id))
  if (events.length === 0) return refuse({ kind: 'nothingToRedact' })
  return accept([{ kind: 'redacted', at: now, payload: { events, basis: command.basis } }])
}
