import { useEffect, useRef, useState } from 'react'
import type { Sheet } from './commands/command.ts'

/** What lies over the window; what was chosen in it is done once it is gone and the focus is back where it was. */
export function useSheets() {
  const [sheet, show] = useState<Sheet | null>(null)
  const next = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (sheet !== null) return
    const run = next.current
    next.current = null
    run?.()
  }, [sheet])
  const leave = (run: (() => void) | null = null) => {
    next.current = run
    show(null)
  }
  return { sheet, show, leave }
}
