import type { ReactNode } from 'react'
import css from './overlay/live-region.module.css'

/** Words for the ear alone. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className={css.silent}>{children}</span>
}
