import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../i18n/intl.ts'
import { keepOpening } from '../../features/opening/opening-keeping.ts'
import { keepDrafts } from '../../features/ticket/composer/draft-keeping.ts'
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
    const say = sayIn(intl)
    return onDesktop('reopened', () => announce(say('reopen.done')))
  }, [intl])
  useEffect(() => {
    const deaf = [
      onDesktop('go', ({ hash }) => void (location.hash = hash)),
      onDesktop('leaving', () => void keepAll()),
    ]
    void host('window.ready', {})
    return () => {
      for (const stop of deaf) stop()
    }
  }, [])
}

/** What is typed is kept before the program ends; what cannot be is said, and asked about. */
async function keepAll(): Promise<void> {
  const kept = await Promise.all([keepDrafts(), keepOpening()])
  await host('window.kept', { unsaved: kept.includes(false) })
}
