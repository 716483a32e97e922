import { useIntl } from 'react-intl'
import type { ClockView } from '../../../../contract/views/ticket.ts'
import { countedDuration, wallDuration } from '../../../../i18n/duration.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Press } from '../../../ui/press.tsx'
import { Countdown } from '../../../ui/time/countdown.tsx'
import { riskOf } from '../../../../domain/sla/risk.ts'
import { BAR, type BarPiece, barPieces } from './bar-pieces.ts'
import { dueWords, leftWords, riskShown, targetWords, wallWords } from './clock-words.ts'
import { ledgerSums } from './ledger-rows.ts'
import css from './clock.module.css'

interface ClockCardProps {
  readonly view: ClockView
  /** The instant of the reading: both distances are told for it. */
  readonly now: number
  readonly open: boolean
  readonly onToggle: () => void
}

/** One clock: what is left, the bar of its life, when it is due; pressed, it opens its ledger. */
export function ClockCard({ view, now, open, onToggle }: ClockCardProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const sums = ledgerSums(view.ledger)
  return (
    <Press className={css.card} expanded={open} controls="ledger" onPress={onToggle}>
      <span className={css.top}>
        <span className={css.name}>{say(`clock.${view.clock}.long`)}</span>
        <Countdown read={(at) => riskShown(intl, view, at)} />
      </span>
      <span className={css.left}>
        {leftWords(say, view)}
        {view.target !== null && <span className={css.target}>{targetWords(say, view)}</span>}
      </span>
      <Bar
        pieces={barPieces(view.ledger, view.reading.dueAt)}
        risk={riskOf(view.reading, now)}
        label={say('clock.bar', {
          counted: countedDuration(say, sums.counted),
          paused: wallDuration(say, sums.paused),
          closed: wallDuration(say, sums.closed),
        })}
      />
      <span className={css.foot}>
        <span>{dueWords(intl, view, now)}</span>
        <span>{view.reading.provisional ? say('clock.provisional') : wallWords(say, view, now)}</span>
      </span>
    </Press>
  )
}

/** Heights tell the kinds apart: counted full, paused half, closed a line, ahead an outline. */
const HEIGHTS: Readonly<Record<BarPiece['kind'], number>> = { counted: 8, paused: 4, closed: 1.5, ahead: 8 }

function Bar(props: { pieces: readonly BarPiece[]; risk: string; label: string }) {
  return (
    <svg
      role="img"
      aria-label={props.label}
      className={css.bar}
      data-risk={props.risk}
      viewBox={`0 0 ${BAR} 8`}
      preserveAspectRatio="none"
    >
      {props.pieces.map(({ x, width, kind }) => (
        <rect
          key={x}
          className={css[kind]}
          x={x}
          y={4 - HEIGHTS[kind] / 2}
          width={width}
          height={HEIGHTS[kind]}
        />
      ))}
    </svg>
  )
}
