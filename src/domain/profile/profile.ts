import type { Calendar } from '../calendar/calendar.ts'
import type {
  CalendarId,
  ChannelId,
  PlanId,
  ProfileId,
  SectorId,
  SeverityId,
  StatusId,
  TypeId,
} from '../value/id.ts'
import type { Plan } from './plan.ts'
import type { Rules } from './rules.ts'
import type { HelperRow } from './severity-helper.ts'
import type { Status } from './status.ts'

/** How one team works, as data. A rule is a switch of the profile, never an `if` on a company's name. */
export interface Profile {
  readonly id: ProfileId
  readonly name: string
  readonly about: string
  readonly zone: string
  /** Mail addresses at which the team receives; empty until the first run asks for them. */
  readonly addresses: readonly string[]
  readonly calendars: readonly Calendar[]
  /** The calendar in which people work, for reminders; one of `calendars`. */
  readonly workingCalendar: CalendarId
  readonly plans: readonly Plan[]
  /** The plan of a client without one; null: such a ticket has no target. */
  readonly defaultPlan: PlanId | null
  readonly severities: readonly Severity[]
  /** Severity drawn as provisional until triage (AMB-24); null where the team has no severities. */
  readonly provisionalSeverity: SeverityId | null
  /** Urgency by complexity ▸ severity (WM-02, AMB-12); null where severity is chosen directly. */
  readonly matrix: SeverityMatrix | null
  /** Three answers ▸ severity, the first row that fits (WA-05); null: the agent chooses unaided. */
  readonly severityHelper: readonly HelperRow[] | null
  readonly types: readonly TicketType[]
  readonly openTypes: boolean
  readonly statuses: readonly Status[]
  readonly initialStatus: StatusId
  /** Status at an agent's first work on a new ticket. */
  readonly workingStatus: StatusId
  /** Where a client's message moves a ticket that waits for him (AMB-21). */
  readonly onClientReply: StatusId
  /** Status that automatic closing sets (WC-33); null where silence closes nothing. */
  readonly onSilence: StatusId | null
  readonly sectors: readonly Sector[]
  /** Where new tickets enter (XT-07). */
  readonly entrance: SectorId
  readonly channels: readonly Channel[]
  readonly mailChannel: ChannelId
  readonly roles: readonly ProfileRole[]
  readonly rules: Rules
  readonly templates: readonly Template[]
  readonly macros: readonly Macro[]
  readonly playbooks: readonly Playbook[]
  readonly services: readonly string[]
  readonly addOns: readonly AddOn[]
}

/** What an account may buy besides its plan; with `namesOwner` a person of ours stands for it (WA-13). */
export interface AddOn {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly namesOwner: boolean
}

export interface Severity {
  readonly id: SeverityId
  readonly name: string
  readonly definition: string
  readonly examples: readonly string[]
  /** 0 is the gravest; drives shape and colour. */
  readonly order: number
  /** The severity that passes the queue as "P1/Crítica". */
  readonly critical: boolean
}

export interface SeverityMatrix {
  readonly urgencies: readonly string[]
  readonly complexities: readonly string[]
  /** `cells[urgency][complexity]`. */
  readonly cells: readonly (readonly SeverityId[])[]
  /** True where the cells are our supposition (AMB-12). */
  readonly assumed: boolean
}

export interface TicketType {
  readonly id: TypeId
  readonly name: string
  /** The only severity that this type may carry (WC-26); null: any. */
  readonly fixedSeverity: SeverityId | null
}

export interface Sector {
  readonly id: SectorId
  readonly name: string
  readonly about: string
}

export interface Channel {
  readonly id: ChannelId
  readonly name: string
  readonly medium: 'email' | 'chat' | 'portal' | 'widget' | 'phone' | 'video'
  readonly official: boolean
  /** Who may open by it: anyone, only on an existing ticket (WC-20), or by exception with a reason (XT-13). */
  readonly opens: 'yes' | 'existingTicketOnly' | 'withReason' | 'no'
  /** A sender by this channel is identified by the channel itself (XT-02). */
  readonly identifies: boolean
}

export interface ProfileRole {
  readonly name: string
  readonly maps: 'atendente' | 'triador' | 'analista' | 'gestor' | 'administrador' | 'contato'
}

export interface Template {
  readonly id: string
  readonly name: string
  readonly text: string
  /** Fields that must be filled before it is sent (DY-20). */
  readonly requires: readonly string[]
  readonly confidential: boolean
}

/** A text, a status and who owns the ticket afterwards, in one act; each of the three may be left out, not all. */
export interface Macro {
  readonly id: string
  readonly name: string
  /** What is replied, with a template's variables; empty: nothing is said. */
  readonly text: string
  /** Fields that must be filled before it is sent, as a template's. */
  readonly requires: readonly string[]
  /** A resolved or closed one resolves or closes. */
  readonly status: StatusId | null
  /** `me`: whoever runs it claims the ticket; `release`: he lets it go. */
  readonly owner: 'me' | 'release' | null
}

export interface Playbook {
  readonly id: string
  readonly name: string
  /** Recurs on this schedule (DY-01); null: started by hand. */
  readonly recurs: 'everyWorkday' | null
  /** One checklist a client (DY-01), else one a ticket. */
  readonly perClient: boolean
  readonly steps: readonly PlaybookStep[]
}

export interface PlaybookStep {
  readonly text: string
  /** Blocked until a named approver agreed (DY-07, WM-12). */
  readonly needsApproval: boolean
}
