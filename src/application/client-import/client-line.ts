import type { AddOnHeld, AccountTerms, Environment, Person } from '../../domain/account/account.ts'
import { plainText } from '../../domain/account/plain.ts'
import type { ClientField, ClientLine } from '../../domain/account/table.ts'
import type { ImportFault } from '../../contract/views/client.ts'
import type { Profile } from '../../domain/profile/profile.ts'
import type { AgentId } from '../../domain/value/id.ts'

/** What a line of a table wants of its account and its contact; null: the account alone. */
export interface ClientWish {
  readonly name: string
  readonly terms: Partial<Omit<AccountTerms, 'name' | 'addOns' | 'environments'>>
  /** Null: taken away. */
  readonly addOns: ReadonlyMap<string, AddOnHeld | null>
  readonly environments: readonly Environment[]
  readonly person: Partial<Person> | null
}

/** A cell that does not serve, and why. */
export interface CellFault {
  readonly field: ClientField
  readonly value: string
  readonly why: ImportFault
}

export interface LineReading {
  readonly profile: Profile
  readonly agents: ReadonlyMap<AgentId, string>
}

/** The values of a line's cells, or the first cell that does not serve. Names of plans and people are the reader's. */
export function readClientLine(line: ClientLine, reading: LineReading): ClientWish | CellFault {
  const faults: CellFault[] = tooLong(line)
  const cells = new Cells(line, reading, faults)
  const name = cells.text('client') ?? ''
  if (name === '') faults.push({ field: 'client', value: '', why: 'missing' })
  const wish: ClientWish = {
    name,
    terms: defined({
      plan: cells.plan(),
      cloud: cells.answer('cloud', HOSTED),
      domains: cells.list('domains', WORDS),
      productVersion: cells.text('version'),
      notes: cells.text('notes'),
    }),
    addOns: cells.addOns(),
    environments: cells.environments(),
    person: cells.person(),
  }
  return faults[0] ?? wish
}

const LINE_LENGTH = 400
const NOTE_LENGTH = 20_000
const LIST_LENGTH = 4_000
const LONG: Readonly<Partial<Record<ClientField, number>>> = {
  notes: NOTE_LENGTH,
  addresses: LIST_LENGTH,
  phones: LIST_LENGTH,
  domains: LIST_LENGTH,
}

const tooLong = ({ cells }: ClientLine): CellFault[] =>
  (Object.entries(cells) as [ClientField, string][])
    .filter(([field, value]) => value.length > (LONG[field] ?? LINE_LENGTH))
    .map(([field, value]) => ({ field, value: `${value.slice(0, 80).toWellFormed()}…`, why: 'tooLong' }))

const MARKS = /[;,|\n]/
const WORDS = /[;,|\s]+/
const YES = ['sim', 's', 'yes', 'y', 'x', '1', 'true', 'verdadeiro', 'v', 'ok']
const NO = ['nao', 'n', 'no', '0', 'false', 'falso', 'f', '-']
const HOSTED = { yes: ['nuvem', 'cloud'], no: ['local', 'on premise', 'on-premise', 'onpremise'] }

/** Cells as values; what does not serve is noted among the faults. */
class Cells {
  readonly #line: ClientLine
  readonly #reading: LineReading
  readonly #faults: CellFault[]

  constructor(line: ClientLine, reading: LineReading, faults: CellFault[]) {
    this.#line = line
    this.#reading = reading
    this.#faults = faults
  }

  text(field: ClientField): string | undefined {
    return this.#line.cells[field]
  }

  list(field: ClientField, marks: RegExp = MARKS): readonly string[] | undefined {
    return this.text(field)
      ?.split(marks)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  }

  answer(field: ClientField, more: { yes: readonly string[]; no: readonly string[] } = { yes: [], no: [] }) {
    const value = this.text(field)
    if (value === undefined) return undefined
    const word = plainText(value)
    if ([...YES, ...more.yes].includes(word)) return true
    if (![...NO, ...more.no].includes(word)) this.#fault(field, value, 'notAnAnswer')
    return false
  }

  plan(): AccountTerms['plan'] | undefined {
    const value = this.text('plan')
    if (value === undefined) return undefined
    const plan = byName(this.#reading.profile.plans, value)
    if (!plan) this.#fault('plan', value, 'notInProfile')
    return plan?.id
  }

  addOns(): ReadonlyMap<string, AddOnHeld | null> {
    const held = new Map<string, AddOnHeld | null>()
    for (const value of this.list('addOns') ?? []) {
      const addOn = byName(this.#reading.profile.addOns, value)
      if (addOn) held.set(addOn.id, { id: addOn.id, owner: null })
      else this.#fault('addOns', value, 'notInProfile')
    }
    const tam = this.text('tam')
    if (tam !== undefined) this.#addTam(held, tam)
    return held
  }

  /** Yes, no, or the name of who stands for it (WA-13). */
  #addTam(held: Map<string, AddOnHeld | null>, value: string): void {
    const word = plainText(value)
    const addOn = this.#reading.profile.addOns.find(({ namesOwner }) => namesOwner)
    if (!addOn) {
      if (!NO.includes(word)) this.#fault('tam', value, 'notInProfile')
      return
    }
    if (NO.includes(word)) return void held.set(addOn.id, null)
    const [owner] = [...this.#reading.agents].find(([, name]) => plainText(name) === word) ?? []
    if (!owner && !YES.includes(word)) return this.#fault('tam', value, 'notInProfile')
    held.set(addOn.id, { id: addOn.id, owner: owner ?? null })
  }

  environments(): readonly Environment[] {
    return (['production', 'homologation', 'development'] as const).flatMap((kind) => {
      const address = this.text(kind)
      return address === undefined ? [] : [{ kind, name: '', address }]
    })
  }

  person(): Partial<Person> | null {
    const person = defined({
      name: this.text('contact'),
      addresses: this.#addresses(),
      phones: this.list('phones', PHONES),
      identified: this.answer('identified'),
      trained: this.answer('trained'),
      approver: this.answer('approver'),
    })
    const named = person.name !== undefined || (person.addresses ?? []).length > 0
    if (named) return person
    // Flags of nobody: a spreadsheet fills them down.
    if (person.phones) this.#fault('contact', '', 'missing')
    return null
  }

  /** Also as a mail program writes them: `Ana <ana@cliente.example>`. */
  #addresses(): readonly string[] | undefined {
    return this.list('addresses')?.flatMap((part) => {
      const quoted = /<([^<>]*)>/.exec(part)?.[1]
      return quoted === undefined ? part.split(/\s+/) : [quoted.trim()]
    })
  }

  #fault(field: ClientField, value: string, why: ImportFault): void {
    this.#faults.push({ field, value, why })
  }
}

const PHONES = /[;,|/\n]/

/** By the name that people see, or by the profile's own id. */
const byName = <T extends { readonly id: string; readonly name: string }>(
  list: readonly T[],
  text: string,
): T | undefined => list.find(({ id, name }) => [plainText(id), plainText(name)].includes(plainText(text)))

/** Only the fields that have a value. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
