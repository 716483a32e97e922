/** What a client of one team comes with, and how it ends. Slots in braces are filled from the ticket's cast. */
export interface Case {
  /** Sector of the profile to which triage sends it. */
  readonly sector: string
  /** Type of the profile; absent where the team keeps none. */
  readonly kind?: string
  /** 0 is the gravest; the profile's severities are picked by it. */
  readonly gravity: 0 | 1 | 2 | 3
  readonly subject: string
  readonly text: string
  readonly solution: string
}

/** The words of one team, its own ones; `anywhere.ts` has those that any team may use. */
export interface TeamTexts {
  /** What kind of company its clients are. */
  readonly business: Business
  readonly cases: readonly Case[]
  readonly exchanges: readonly Exchange[]
  /** Words among the team. */
  readonly notes: readonly Remark[]
}

/** What the team asks the client for, and what he answers to it; of one sector, or of any where it names none. */
export interface Exchange {
  readonly sector?: string
  readonly ask: string
  readonly answer: string
  /** Something was done already: no first question. */
  readonly later?: boolean
}

export interface Remark {
  readonly sector?: string
  readonly text: string
}

export type Business = 'shop' | 'services' | 'wholesale' | 'employer'
