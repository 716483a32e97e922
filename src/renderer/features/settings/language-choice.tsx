import { useIntl } from 'react-intl'
import type { SettingsView } from '../../../contract/views/settings.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Segments } from '../../ui/form/segments.tsx'
import { changeAloud } from './change-aloud.ts'

interface LanguageChoiceProps {
  readonly settings: SettingsView
  readonly describedBy?: string
}

/** The window's language; it changes at once. Languages are named in themselves, to be found by who reads no other. */
export function LanguageChoice({ settings, describedBy }: LanguageChoiceProps) {
  const say = sayIn(useIntl())
  return (
    <Segments
      label={say('settings.language')}
      describedBy={describedBy}
      value={settings.language}
      options={[
        { id: 'system', label: say('settings.language.system') },
        { id: 'pt-BR', label: 'Português' },
        { id: 'en', label: 'English' },
      ]}
      onChange={(language) => void changeAloud(say, { language })}
    />
  )
}
