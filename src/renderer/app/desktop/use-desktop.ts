import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../i18n/intl.ts'
import { host, onDesktop } from '../../bridge/desktop.ts'
import { announce } from '../../ui/overlay/live-region.tsx'

/** Hears the desktop, and says that it does. */
export function useDesktop(): void {
  const intl = useIntl()
  useEffect(() => {
    const say = sayIn(intl)
    return onDesktop('linkFailed', ({ code }) =>
      announce(code === null ? say('link.malformed') : say('link.unknown', { code })),
    )
  }, [intl])
  useEffect(() => {
    const deaf = onDesktop('go', ({ hash }) => {
      location.hash = hash
    })
    void host('window.ready', {})
    return deaf
  }, [])
}
