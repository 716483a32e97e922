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
  /** What the team asks the client for. */
  readonly asks: readonly string[]
  /** What a client answers to it. */
  readonly details: readonly string[]
  /** Words among the team. */
  readonly notes: readonly string[]
}

export type Business = 'shop' | 'services' | 'wholesale' | 'employer'
