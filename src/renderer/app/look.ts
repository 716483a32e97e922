import { useEffect } from 'react'
import { DEFAULT_SETTINGS, lookOf, type SettingsView } from '../../contract/views/settings.ts'
import { type Locale, localeOf } from '../../i18n/intl.ts'
import { readSettings, useSettings } from '../features/settings/settings-store.ts'

/** Longest wait for the settings, in milliseconds: a console that does not answer must be said on screen. */
const PATIENCE = 1000

/** Reads the settings before anything is drawn, so that nothing is drawn in another look or language first. */
export const beginLook = (): Promise<void> =>
  Promise.race([readSettings(), new Promise<void>((done) => setTimeout(done, PATIENCE))])

/** The settings in force: as shipped until they could be read. */
export const useSettingsInForce = (): SettingsView =>
  useSettings(({ settings }) => settings) ?? DEFAULT_SETTINGS

/** The language asked for, or the system's. */
export const localeIn = ({ language }: SettingsView): Locale =>
  language === 'system' ? localeOf(navigator.languages) : language

/** Dresses the page's root as the settings say, at once in every tab. */
export function useLook(settings: SettingsView): void {
  const locale = localeIn(settings)
  useEffect(() => {
    const root = document.documentElement
    root.lang = locale
    for (const [name, value] of Object.entries(lookOf(settings))) root.setAttribute(name, value)
  }, [settings, locale])
  useEffect(followContrast, [])
}

/** A stylesheet cannot give one block to an attribute and to a media query: the attribute follows the query. */
function followContrast(): () => void {
  const more = matchMedia('(prefers-contrast: more)')
  const follow = () => document.documentElement.toggleAttribute('data-more-contrast', more.matches)
  follow()
  more.addEventListener('change', follow)
  return () => more.removeEventListener('change', follow)
}
