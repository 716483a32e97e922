import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

/** The language of the kit's own words (dismiss buttons, announcements). */
export function Language({ locale, children }: { locale: string; children: ReactNode }) {
  return <I18nProvider locale={locale}>{children}</I18nProvider>
}
