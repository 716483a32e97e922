import type { Address } from '../../../src/domain/ticket/message.ts'
import type { Instant } from '../../../src/domain/value/instant.ts'
import type { Chance } from '../chance.ts'
import { dayAndMonth, localHour, monthAndYear, monthName } from './local-time.ts'
import { companyOf, type Company, type Contract, type Employee, slug } from './company.ts'
import { masculineHeads, men, places, products, surnames, women } from './texts/names.ts'
import type { Business } from './texts/team-texts.ts'

/** Who writes, and what the braces of the texts stand for: one cast a ticket, so that its words agree. */
export interface Cast {
  readonly client: Address
  readonly firstName: string
  readonly company: string
  readonly domain: string
  /** The client on the books who writes; null: a stranger. */
  readonly known: { readonly company: Company; readonly person: Employee } | null
  readonly slots: Readonly<Record<string, string>>
}

/** Whom a ticket needs. */
export interface Casting extends Contract {
  readonly business: Business
  readonly openedAt: Instant
  /** Nobody on the books: he writes from a host of the public. */
  readonly stranger?: boolean
}

/** Invented people and companies; every domain is a reserved one. */
export function castOf(chance: Chance, { business, openedAt, stranger = false, ...contract }: Casting): Cast {
  const company = companyOf(chance, business, contract)
  const person = chance.pick(company.people)
  const { name, firstName, woman } = person
  const domain = stranger ? 'correio.example' : company.domain
  const client = { name, address: stranger ? `${slug(name)}@${domain}` : person.address }
  const thanks = woman ? 'obrigada' : 'obrigado'
  const slots = {
    ...things(chance, business),
    ...days(chance, openedAt),
    nome: firstName,
    daEmpresa: `${masculineHeads.includes(company.head) ? 'do' : 'da'} ${company.name}`,
    site: company.domain,
    email: client.address,
    colega: chance.pick(women),
    colaborador: `${chance.pick(men)} ${chance.pick(surnames)}`,
    obrigado: thanks,
    Obrigado: capital(thanks),
  }
  return {
    client,
    firstName,
    company: company.name,
    domain: company.domain,
    known: stranger ? null : { company, person },
    slots,
  }
}

/** Text with its slots filled; an unknown slot is a fault of the text. */
export const fill = (text: string, { slots }: Cast): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`a sample text has the unknown slot ${name}`)
    return value
  })

function things(chance: Chance, business: Business) {
  const order = chance.between(10_200, 98_900)
  const [city, state] = chance.pick(places)
  const digits = (count: number): string => chance.between(10 ** (count - 1), 10 ** count - 1).toString()
  return {
    pedido: `${order}`,
    pedido2: `${order + chance.between(1, 9)}`,
    nf: digits(chance.between(4, 6)),
    cep: `${digits(5)}-${digits(3)}`,
    ref: `${chance.pick(['AB', 'CX', 'KT', 'PL', 'VR', 'ZM'])}-${digits(4)}`,
    produto: chance.pick(products[business]),
    valor: `R$ ${chance.between(38, 2_900).toLocaleString('pt-BR')},${chance.pick(['00', '50', '90', '99'])}`,
    quantidade: `${chance.between(6, 64)}`,
    cidade: city,
    uf: state,
    cupom: `${chance.pick(['VOLTA', 'MAES', 'FRETE', 'INVERNO', 'BEMVINDO'])}${chance.pick(['10', '15', '20'])}`,
    rastreio: `${chance.pick(['OA', 'QB', 'TJ'])}${digits(9)}BR`,
    protocolo: digits(8),
    matricula: digits(5),
    servidor: `srv-0${chance.between(1, 9)}`,
    versao: `${chance.between(3, 14)}.${chance.between(0, 9)}.${chance.between(1, 60)}`,
    ramal: `ramal ${digits(3)}`,
  }
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

function days(chance: Chance, openedAt: Instant) {
  const minutes = `${chance.between(1, 59)}`.padStart(2, '0')
  return {
    data: dayAndMonth(openedAt - chance.between(1, 6) * DAY),
    quando: dayAndMonth(openedAt + chance.between(3, 12) * DAY),
    hora: `${Math.max(0, localHour(openedAt) - 1)}h${minutes}`,
    mes: monthName(openedAt - 20 * DAY),
    competencia: monthAndYear(openedAt - 10 * DAY),
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
