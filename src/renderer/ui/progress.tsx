import { useId } from 'react'
import { ProgressBar } from 'react-aria-components'
import css from './progress.module.css'

interface ProgressProps {
  readonly label: string
  readonly value?: number
  /** Absent: how much there is to do is not known. */
  readonly most?: number
}

/** How far a long work is. */
export function Progress({ label, value = 0, most }: ProgressProps) {
  const id = useId()
  return (
    <div className={css.progress}>
      <span id={id} className={css.label}>
        {label}
      </span>
      <ProgressBar
        aria-labelledby={id}
        value={value}
        maxValue={Math.max(most ?? 1, 1)}
        isIndeterminate={most === undefined}
      >
        {({ percentage }) => (
          <div className={css.track}>
            <div
              className={css.fill}
              data-endless={percentage === undefined}
              style={percentage === undefined ? {} : { inlineSize: `${percentage}%` }}
            />
          </div>
        )}
      </ProgressBar>
    </div>
  )
}
