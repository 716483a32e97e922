import type { ReactNode } from 'react'
import css from './badge.module.css'

export type Tone = 'neutral' | 'accent' | 'warn' | 'danger' | 'good' | 'calm'

interface BadgeProps {
  readonly tone?: Tone
  /** Not settled yet: drawn dashed. */
  readonly dashed?: boolean
  readonly hint?: string
  readonly children: ReactNode
}

export function Badge({ tone = 'neutral', dashed = false, hint, children }: BadgeProps) {
  return (
    <span className={`${css.badge} ${css[tone]} ${dashed ? css.dashed : ''}`} data-hint={hint}>
      {children}
    </span>
  )
}

/** Gravity as filled bars; a provisional one is drawn in dashes. Words stand beside it. */
export function Gravity({ order, provisional }: { order: number; provisional: boolean }) {
  const filled = Math.max(1, 4 - order)
  return (
    <svg aria-hidden="true" className={css.gravity} viewBox="0 0 14 12" data-grave={order === 0}>
      {[0, 1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={0.75 + bar * 3.5}
          y={8.25 - bar * 2.5}
          width="2"
          height={3 + bar * 2.5}
          rx="0.75"
          className={bar < filled ? (provisional ? css.open : css.full) : css.empty}
        />
      ))}
    </svg>
  )
}

export type Progress = 'team' | 'client' | 'third' | 'resolved' | 'closed'

/** Where a ticket stands: half disc at work, bars waiting for the client, dots for a third party, then ticks. */
export function ProgressMark({ progress }: { progress: Progress }) {
  return (
    <svg aria-hidden="true" className={`${css.progress} ${css[progress]}`} viewBox="0 0 14 14">
      <circle cx="7" cy="7" r="5.75" />
      {MARKS[progress]}
    </svg>
  )
}

const MARKS: Readonly<Record<Progress, ReactNode>> = {
  team: <path className={css.fill} d="M7 3.5a3.5 3.5 0 0 1 0 7z" />,
  client: <path d="M5.6 5v4M8.4 5v4" />,
  third: <path d="M4.5 7h.01M7 7h.01M9.5 7h.01" />,
  resolved: <path d="m4.5 7.2 1.7 1.7 3.3-3.7" />,
  closed: <path className={css.cut} d="m4.5 7.2 1.7 1.7 3.3-3.7" />,
}

/** Who it is, by initials, which are no text: the name stands in the hint and, hidden, in the text. */
export function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  const [first = name, ...rest] = words
  const letters = `${first.charAt(0)}${rest.at(-1)?.charAt(0) ?? ''}`
  return (
    <span
      aria-hidden="true"
      className={css.initials}
      style={{ '--hue': hueOf(name) }}
      data-letters={letters.toUpperCase()}
    />
  )
}

function hueOf(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 33 + (letter.codePointAt(0) ?? 0)) % 9973
  return Math.round((sum * 137.508) % 360)
}
