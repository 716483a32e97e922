import { domainOfAddress, isPublicDomain, mailAddress } from '../../../../domain/account/address.ts'

/** What is known of a client before he is made: from who wrote, or from what was typed. */
export interface Proposal {
  readonly account: string
  readonly contact: string
  readonly address: string
  /** Empty where the address is under a domain of everybody's: that names no client. */
  readonly domain: string
}

export interface Sender {
  readonly name: string
  readonly address: string
}

/** From who wrote: the account is called as the domain says, where the domain is the client's own. */
export function proposalOf(sender: Sender): Proposal {
  const address = mailAddress(sender.address) ?? ''
  const own = domainOfAddress(address)
  const domain = address === '' || isPublicDomain(own) ? '' : own
  const contact = mailAddress(sender.name) === null ? sender.name.trim() : ''
  return { account: domain === '' ? contact : nameOf(domain), contact, address, domain }
}

/** From what was typed where a client is looked for: an address, or else the name of the client. */
export function proposalFrom(text: string): Proposal {
  const address = mailAddress(text)
  if (address !== null) return proposalOf({ name: '', address })
  return { account: text.trim(), contact: '', address: '', domain: '' }
}

/** `padaria-real.com.br` ▸ `Padaria Real`. */
function nameOf(domain: string): string {
  const own = domain.split('.').find((label) => !/^(www|mail|email|loja|shop)$/.test(label)) ?? domain
  return own
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
