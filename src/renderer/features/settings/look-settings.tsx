import { useIntl } from 'react-intl'
import type { SettingsView } from '../../../contract/views/settings.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Segments } from '../../ui/form/segments.tsx'
import { Stepper } from '../../ui/form/stepper.tsx'
import { changeAloud } from './change-aloud.ts'
import { LanguageChoice } from './language-choice.tsx'
import { SettingRow } from './setting-row.tsx'

type Of<Field extends keyof SettingsView> = readonly SettingsView[Field][]

const THEMES: Of<'theme'> = ['system', 'light', 'dark', 'contrast']
const DENSITIES: Of<'density'> = ['compact', 'cosy']
const SCALES: Of<'fontScale'> = [80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200]

/** Language, theme, size and density: each acts at once. */
export function LookSettings({ settings }: { settings: SettingsView }) {
  const say = sayIn(useIntl())
  return (
    <>
      <SettingRow label={say('settings.language')} text={say('settings.language.text')}>
        {(describedBy) => <LanguageChoice settings={settings} describedBy={describedBy} />}
      </SettingRow>
      <SettingRow label={say('settings.theme')} text={say('settings.theme.text')}>
        {(describedBy) => (
          <Segments
            label={say('settings.theme')}
            describedBy={describedBy}
            value={settings.theme}
            options={THEMES.map((id) => ({ id, label: say(`settings.theme.${id}`) }))}
            onChange={(theme) => void changeAloud(say, { theme })}
          />
        )}
      </SettingRow>
      <SettingRow label={say('settings.fontScale')} text={say('settings.fontScale.text')}>
        {() => (
          <Stepper
            label={say('settings.fontScale')}
            value={settings.fontScale}
            values={SCALES}
            words={(scale) => say('settings.fontScale.value', { scale })}
            less={say('settings.fontScale.less')}
            more={say('settings.fontScale.more')}
            onChange={(fontScale) => void changeAloud(say, { fontScale })}
          />
        )}
      </SettingRow>
      <SettingRow label={say('settings.density')} text={say('settings.density.text')}>
        {(describedBy) => (
          <Segments
            label={say('settings.density')}
            describedBy={describedBy}
            value={settings.density}
            options={DENSITIES.map((id) => ({ id, label: say(`settings.density.${id}`) }))}
            onChange={(density) => void changeAloud(say, { density })}
          />
        )}
      </SettingRow>
    </>
  )
}
