import type { CalendarId, StatusId } from '../value/id.ts'
import type { Budget } from './plan.ts'

/** The named rules of the queue, in the order in which they win (AMB-18). */
export const QUEUE_RULES = [
  'pin',
  'critical',
  'escalated',
  'breached',
  'atRisk',
  'conversion',
  'plan',
  'entry',
] as const
export type QueueRule = (typeof QUEUE_RULES)[number]

/** A length counted in a calendar; `calendar: null` is wall time. */
export interface CountedBudget {
  readonly budget: Budget
  readonly calendar: CalendarId | null
}

/** Who hears of an automatic escalation, step by step (AMB-16). */
export const LADDER_STEPS = ['owner', 'lead', 'manager'] as const
export type LadderStep = (typeof LADDER_STEPS)[number]

/** Advisory work that is billed (WC-05 to WC-11). A minimum holds for each `…Per` (AMB-10). */
export interface Advisory {
  readonly remoteHours: number
  readonly remotePer: 'entry' | 'session' | 'day'
  readonly onSiteHours: number
  readonly onSitePer: 'entry' | 'session' | 'day'
  /** What a proposal may count (WC-08). */
  readonly billedBy: readonly ('service' | 'hour')[]
  /** The dated document from which the value of an hour comes (WC-11). */
  readonly ratesFrom: string
  /** Work in this status starts only after acceptance and scheduling (WC-05). */
  readonly status: StatusId
}

/** The switches and numbers by which one team's rules differ from another's. */
export interface Rules {
  readonly queue: readonly QueueRule[]
  /** `marked`: only a reply marked as diagnosis stops the clock (AMB-04); `reply`: any public reply. */
  readonly diagnosisStopsAt: 'marked' | 'reply'
  /** Targets hold only for the production base (WC-27, AMB-06). */
  readonly productionOnly: boolean
  /** A change of severity or type needs a reason, the fato gerador among them (WC-25). */
  readonly changeNeedsReason: boolean
  /** Kinds of reason offered for such a change; empty: free text alone. */
  readonly changeReasons: readonly string[]
  /** A question about a ticket on another channel is a new linked ticket (XT-05). */
  readonly ownChannelOnly: boolean
  /** Only trained contacts open tickets (WC-18). */
  readonly trainedOnly: boolean
  /** Unidentified senders get nothing confidential and no change (XT-02). */
  readonly identifiedOnly: boolean
  /** Close only after a public reply was delivered (DY-23). */
  readonly closeNeedsReply: boolean
  /** Reopening after closing is a manager's act; the client's reply opens a linked ticket (WC-34, AMB-07). */
  readonly reopenByManagerOnly: boolean
  /** Time of every action is logged (DY-12). */
  readonly logsTime: boolean
  /** Type of ticket equals type of its only task (DY-15). */
  readonly taskParity: boolean
  /** No task before the ticket has a type (DY-10). */
  readonly taskNeedsType: boolean
  /** A change or the end of a task is told to its creator and watchers (DY-24, DY-25). */
  readonly taskAlerts: boolean
  /** Routing carries who and which order (DY-13). */
  readonly routingNeedsOrder: boolean
  /** One member of the sector keeps the ticket over later replies (XT-10). */
  readonly ownerKeeps: boolean
  /** A conversation not solved in the chat becomes a ticket with its transcript (WM-03). */
  readonly chatBecomesTicket: boolean
  /** Interruption of sales only after approval (WM-12). */
  readonly interruptionNeedsApproval: boolean
  /** Where a development environment exists, work happens there only (WM-13). */
  readonly developmentOnly: boolean
  /** The telephone asks for its note afterwards (DY-19). */
  readonly callNeedsNote: boolean
  /** Names of the client's colleagues and of our staff are caught before they leave (DY-18). */
  readonly guardsNames: boolean
  /** A missed resolution target escalates by itself (WA-14). */
  readonly escalatesOnBreach: boolean
  /** Steps of that escalation in their order; empty where nothing escalates by itself (AMB-16). */
  readonly ladder: readonly LadderStep[]
  /** What an intake must carry (WC-15, XT-06, WM-04). */
  readonly intake: readonly string[]
  /** Under which conditions the client is attended; shown at intake, none of them blocks (WC-12, WC-14, WC-16). */
  readonly conditions: readonly string[]
  /** Values of the field "place of work" (WM-09); empty: the field is not kept. */
  readonly workPlaces: readonly string[]
  /** Kinds of secret that the team receives (WM-06). */
  readonly secretKinds: readonly string[]
  /** Hours after which a claim on a client's server lapses (DY-04); null: servers are not claimed. */
  readonly serverClaimHours: number | null
  /** Automatic closing after this silence (WC-33); null: never. */
  readonly silence: CountedBudget | null
  /** Word to the client while in stand-by (XT-11); null: no such promise. */
  readonly standBy: CountedBudget | null
  /** Calendar days without a word: alarms, then a breach (XT-18); null: no such promise. */
  readonly staleness: { readonly alarmDays: readonly number[]; readonly breachDays: number } | null
  /** Informs, never a breach (XT-15). */
  readonly softGoal: CountedBudget | null
  /** Life of a secret after closing, in hours (AMB-20). */
  readonly secretGraceHours: number
  /** Advisory minimums in hours, remote and on site (WC-09, WC-10); null: no advisory. */
  readonly advisory: Advisory | null
  /** Local times at which triage is reminded (XT-08). */
  readonly triageTimes: readonly string[]
}
