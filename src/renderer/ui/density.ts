import { useSyncExternalStore } from 'react'

export type Density = 'compact' | 'cosy'

const read = (): Density =>
  document.documentElement.getAttribute('data-density') === 'compact' ? 'compact' : 'cosy'

function follow(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-density'] })
  return () => observer.disconnect()
}

/** How dense the person wants the window; the page's root says it, to styles and to whatever measures rows. */
export const useDensity = (): Density => useSyncExternalStore(follow, read)
