import { useEffect, useState } from 'react'

const measure = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Pixels of one rem, followed while the person changes the font scale. */
export function useRem(): number {
  const [rem, setRem] = useState(measure)
  useEffect(() => {
    const probe = document.createElement('div')
    probe.style.cssText = 'position:absolute;visibility:hidden;width:1rem;height:0'
    document.body.append(probe)
    const observer = new ResizeObserver(() => setRem(measure()))
    observer.observe(probe)
    return () => {
      observer.disconnect()
      probe.remove()
    }
  }, [])
  return rem
}
