import type { PlanId } from '../../../src/domain/value/id.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { companies, men, surnames, women } from './texts/names.ts'
import type { Business } from './texts/team-texts.ts'

/** An invented client, the same whenever its name is drawn, with the people who write for it. */
export interface Company {
  readonly head: string
  readonly name: string
  readonly domain: string
  readonly plan: PlanId | null
  readonly cloud: boolean
  /** It bought whatever add-on its team sells. */
  readonly wantsMore: boolean
  readonly version: string
  readonly people: readonly Employee[]
}

export interface Employee {
  readonly name: string
  readonly firstName: string
  readonly woman: boolean
  readonly address: string
  readonly phone: string
  readonly identified: boolean
  readonly trained: boolean
  readonly approver: boolean
}

/** Plans that a team's clients may have, and the one that this ticket's client has. */
export interface Contract {
  readonly plans: readonly PlanId[]
  readonly plan: PlanId | null
}

/** Draws a company of that trade which has that plan. */
export function companyOf(chance: Chance, business: Business, { plans, plan }: Contract): Company {
  const { heads, tails } = companies[business]
  for (let tries = 0; ; tries++) {
    const head = chance.pick(heads)
    const name = `${head} ${chance.pick(tails)}`
    const own = chanceOf(numberOf(`${business}/${name}`))
    const has = plans.length > 0 ? own.pick(plans) : null
    if (plan === null || has === plan || tries === TRIES)
      return described(own, { head, name, plan: plan && has })
  }
}

const TRIES = 200

function described(own: Chance, named: Pick<Company, 'head' | 'name' | 'plan'>): Company {
  const domain = `${slug(named.name)}.example`
  const people = Array.from({ length: own.between(2, 4) }, () => employeeOf(own, domain))
  return {
    ...named,
    domain,
    cloud: own.happens(0.55),
    wantsMore: own.happens(0.35),
    version: `${own.between(3, 14)}.${own.between(0, 9)}`,
    people: people.filter(({ address }, at) => people.findIndex((each) => each.address === address) === at),
  }
}

function employeeOf(own: Chance, domain: string): Employee {
  const woman = own.happens(0.55)
  const firstName = own.pick(woman ? women : men)
  const surname = own.pick(surnames)
  return {
    name: own.happens(0.3) ? `${firstName} ${own.pick(surnames)} ${surname}` : `${firstName} ${surname}`,
    firstName,
    woman,
    address: `${slug(firstName)}.${slug(surname)}@${domain}`,
    phone: `(${own.between(11, 99)}) 9${own.between(1000, 9999)}-${own.between(1000, 9999)}`,
    identified: own.happens(0.75),
    trained: own.happens(0.85),
    approver: own.happens(0.3),
  }
}

/** FNV-1a over 32 bits. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
