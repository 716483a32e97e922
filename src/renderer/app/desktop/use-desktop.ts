import { useEffect } from 'react'
import { host, onDesktop } from '../../bridge/desktop.ts'

/** Hears the desktop, and says that it does. */
export function useDesktop(): void {
  useEffect(() => {
    const deaf = onDesktop('go', ({ hash }) => {
      location.hash = hash
    })
    void host('window.ready', {})
    return deaf
  }, [])
}
