import { useEffect, useLayoutEffect, useRef } from 'react'
import { ticker } from './ticker.ts'

interface TickingProps {
  readonly className?: string | undefined
  readonly read: (now: number) => string
}

/** Words that follow the time in place, as a countdown does, without its shape. */
export function Ticking({ className, read }: TickingProps) {
  const text = useRef<HTMLSpanElement>(null)
  const latest = useRef(read)
  useLayoutEffect(() => {
    latest.current = read
    write(text.current, read(Date.now()))
  }, [read])
  useEffect(() => ticker.subscribe((now) => write(text.current, latest.current(now))), [])
  return <span ref={text} className={className} />
}

function write(element: HTMLElement | null, words: string): void {
  if (element !== null && element.textContent !== words) element.textContent = words
}
