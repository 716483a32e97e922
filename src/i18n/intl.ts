import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl'
import { english } from './english.ts'
import { portuguese } from './portuguese.ts'

/** Ids of the catalog: pt-BR is the first language, so an id that it lacks does not compile. */
export type MessageId = keyof typeof portuguese
export type Locale = 'pt-BR' | 'en'
export type Values = Readonly<Record<string, string | number>>
export type Catalog = Readonly<Record<MessageId, string>>

/** Both catalogs carry the same ids; a missing one in `en` does not compile here. */
export const catalogs: Readonly<Record<Locale, Catalog>> = { 'pt-BR': portuguese, en: english }

/** What a program needs of FormatJS; react-intl's `useIntl()` gives it as well. */
export type Intl = Pick<IntlShape, 'locale' | 'timeZone' | 'formatMessage' | 'formatDate' | 'formatNumber'>

/** Portuguese for whoever asks for it in any variant or for nothing that we speak, English otherwise. */
export function localeOf(wanted: readonly string[]): Locale {
  const known = wanted.find((tag) => /^(pt|en)\b/i.test(tag))
  return known !== undefined && /^en\b/i.test(known) ? 'en' : 'pt-BR'
}

/** The catalog for a program without React. `timeZone` is an IANA name; absent: the machine's. */
export const intlOf = (locale: Locale, timeZone?: string): Intl =>
  createIntl(
    { locale, messages: catalogs[locale], ...(timeZone === undefined ? {} : { timeZone }) },
    createIntlCache(),
  )

/** A message by its id. */
export type Say = (id: MessageId, values?: Values) => string

export const sayIn =
  (intl: Intl): Say =>
  (id, values) =>
    intl.formatMessage({ id }, values)
