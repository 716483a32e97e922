/** How near a clock is to its target, as drawn: each has its word, its shape and its colour. */
export type Risk = 'none' | 'atRisk' | 'imminent' | 'breached' | 'paused' | 'met' | 'late' | 'unset'
