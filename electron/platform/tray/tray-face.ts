import type { MenuItemConstructorOptions as Item } from 'electron'
import { instantWords } from '../../../src/i18n/instant.ts'
import { type Intl, sayIn } from '../../../src/i18n/intl.ts'
import type { AtRisk, RiskyTicket } from '../../queries/at-risk.ts'

/** Each has a shape of its own, so that its colour is not the only sign. */
export type Calm = 'calm' | 'risk' | 'breached'

export const calmOf = ({ atRisk, breached }: Pick<AtRisk, 'atRisk' | 'breached'>): Calm =>
  breached > 0 ? 'breached' : atRisk > 0 ? 'risk' : 'calm'

/** "3 tickets em risco · 1 vencido", or that there is none. */
export function riskWords(intl: Intl, { atRisk, breached }: Pick<AtRisk, 'atRisk' | 'breached'>): string {
  const say = sayIn(intl)
  if (atRisk === 0 && breached === 0) return say('tray.calm')
  if (breached === 0) return say('tray.atRisk', { atRisk })
  return atRisk === 0 ? say('tray.breached', { breached }) : say('tray.both', { atRisk, breached })
}

export const tooltipOf = (intl: Intl, risk: AtRisk): string =>
  sayIn(intl)('tray.tooltip', { risk: riskWords(intl, risk) })

/** What the tray's menu does. */
export interface TrayActs {
  readonly show: () => void
  readonly go: (hash: string) => void
  readonly give: (command: string) => void
  readonly quit: () => void
}

export interface TrayAsk {
  readonly intl: Intl
  /** Null: nobody works here yet. */
  readonly risk: AtRisk | null
  readonly now: number
  readonly acts: TrayActs
}

export function trayMenu({ intl, risk, now, acts }: TrayAsk): Item[] {
  const say = sayIn(intl)
  return [
    ...(risk === null ? [] : riskItems({ intl, risk, now, acts })),
    { id: 'open', label: say('tray.open'), click: acts.show },
    ...(risk === null
      ? []
      : [{ id: 'newTicket', label: say('command.newTicket'), click: () => acts.give('newTicket') }]),
    { type: 'separator' },
    { id: 'quit', label: say('menu.quit'), click: acts.quit },
  ]
}

const riskItems = ({ intl, risk, now, acts }: TrayAsk & { readonly risk: AtRisk }): Item[] => [
  { id: 'risk', label: riskWords(intl, risk), enabled: false },
  ...risk.nearest.map((ticket) => ({
    id: ticket.id,
    label: ticketWords(intl, ticket, now),
    click: () => acts.go(`#/ticket/${ticket.id}`),
  })),
  { type: 'separator' },
]

const ticketWords = (intl: Intl, { code, dueAt, breached }: RiskyTicket, now: number): string =>
  sayIn(intl)(breached ? 'tray.ticket.breached' : 'tray.ticket.atRisk', {
    code,
    when: instantWords(intl, dueAt, now),
  })
