import type { ClientField } from '../../domain/account/table.ts'
import type { Identity } from '../../domain/ticket/message.ts'
import type { Named } from './named.ts'
import type { OtherTicket } from './others.ts'

/** What a contact may be, as the team set it. */
export interface ContactFlags {
  /** His addresses are registered with us: from them, and proved by our own mail server, he is identified (XT-02). */
  readonly identified: boolean
  /** He may open tickets where only trained people may (WC-18). */
  readonly trained: boolean
  /** He may agree to an interruption or an advisory (WM-12, WC-05). */
  readonly approver: boolean
}

export interface ContactView extends ContactFlags {
  readonly id: string
  readonly name: string
  /** In lower case; the first is the one that is written to. */
  readonly addresses: readonly string[]
  readonly phones: readonly string[]
}

/** Where the client's system runs; work happens in `development` where there is one (WM-13). */
export interface EnvironmentView {
  readonly kind: 'production' | 'homologation' | 'development'
  readonly name: string
  readonly address: string
}

/** An add-on that the account has; `owner`: the person of ours who stands for it (WA-13). */
export interface AddOnView extends Named {
  readonly owner: Named | null
}

/** What is kept of a client. */
export interface AccountView {
  readonly id: string
  readonly name: string
  readonly profile: Named
  /** Null: the profile's usual plan, or none. */
  readonly plan: Named | null
  readonly addOns: readonly AddOnView[]
  /** Hosted by us: the update is our duty (WC-12). */
  readonly cloud: boolean
  readonly domains: readonly string[]
  readonly productVersion: string
  readonly environments: readonly EnvironmentView[]
  readonly notes: string
  readonly contacts: readonly ContactView[]
  readonly openTickets: number
}

/** A line of the list of clients. */
export interface AccountRow extends Named {
  readonly profile: Named
  readonly plan: Named | null
  readonly cloud: boolean
  readonly addOns: readonly string[]
  readonly domains: readonly string[]
  readonly contacts: number
  readonly openTickets: number
}

/** What a field that finds clients offers: an account, or one of its contacts. */
export interface ClientHit {
  readonly account: Named & { readonly plan: Named | null }
  readonly contact: (ContactFlags & Named & { readonly address: string | null }) | null
}

/** The tickets of a client, open ones before the rest; `rows`: the first of `total`. */
export interface ClientTickets {
  readonly total: number
  readonly rows: readonly OtherTicket[]
}

/** Who the client of a ticket is, beside the ticket. */
export interface ClientCard {
  readonly account: AccountView | null
  readonly contact: ContactView | null
  /** How sure we are of who writes. */
  readonly identity: Identity
  /** The address that opened it; null where none did. */
  readonly sender: string | null
  /** Other tickets of that address without a client yet, which naming one may take along. */
  readonly alike: number
}

/** What an import would do with one line of the file. */
export interface ImportLine {
  /** Counted from 1, the heading among them. */
  readonly line: number
  readonly what: 'new' | 'changed' | 'same' | 'refused'
  readonly account: string
  readonly contact: string
  readonly changes: readonly { readonly field: ClientField; readonly from: string; readonly to: string }[]
  /** A sentence's id and its values; null where it is taken. */
  readonly refusal: { readonly field: ClientField; readonly value: string; readonly why: ImportFault } | null
}

/**
 * Why a line is refused. `repeated`: an earlier line of the file says otherwise; `publicDomain`: anybody may have an
 * address there; `readOnly`: the client holds a fact of a newer version.
 */
export type ImportFault =
  | 'missing'
  | 'notInProfile'
  | 'notAnAddress'
  | 'notAnAnswer'
  | 'otherClient'
  | 'repeated'
  | 'tooLong'
  | 'tooMany'
  | 'publicDomain'
  | 'readOnly'

export interface ImportPreview {
  readonly counts: { readonly [K in ImportLine['what']]: number }
  /** Headings that were understood, and those that are left aside. */
  readonly known: readonly string[]
  readonly ignored: readonly string[]
  /** The first thousand, what is refused before the rest. */
  readonly lines: readonly ImportLine[]
}
