import { app } from 'electron'
import { type Intl, intlOf, type Locale, localeOf, type Say, sayIn } from '../../src/i18n/intl.ts'
import type { DeskFile } from './desk/desk-file.ts'

/** The language of what the program says outside of its window. */
export interface Speech {
  readonly intl: () => Intl
  readonly say: Say
  /** The window speaks this one now; whether that is another one. */
  readonly follow: (language: Locale) => boolean
}

/** The language of the window, as it was at the last start until it has told; at the first start the system's. */
export function deskSpeech(desk: DeskFile): Speech {
  let intl = intlOf(desk.state().language ?? localeOf([app.getLocale()]))
  return {
    intl: () => intl,
    say: (id, values) => sayIn(intl)(id, values),
    follow: (language) => {
      if (language === intl.locale && desk.state().language === language) return false
      desk.change({ language })
      intl = intlOf(language)
      return true
    },
  }
}
