import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { AboutView } from '../../../contract/views/settings.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { call } from '../../bridge/bridge.ts'
import { desktop, host } from '../../bridge/desktop.ts'
import { Button, CommandButton } from '../../ui/button.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import { LICENCES } from './licences.ts'
import { SettingRow } from './setting-row.tsx'
import { UpdateRow } from './update/update-row.tsx'
import css from './settings.module.css'

/** What is installed, where the data is, and whose programs it is made of. */
export function AboutSettings({ version }: { version: string }) {
  const say = sayIn(useIntl())
  const about = useAbout()
  return (
    <>
      <SettingRow label={say('about.version')} text={say('about.version.text', { version })}>
        {() => null}
      </SettingRow>
      <UpdateRow />
      {about !== null && <Data about={about} />}
      <SettingRow label={say('about.keys')} text={say('about.keys.text')}>
        {() => <CommandButton id="shortcuts" icon="keyboard" />}
      </SettingRow>
      <SettingRow label={say('about.licences')} text={say('about.licences.text')}>
        {() => null}
      </SettingRow>
      <ul className={css.licences}>
        {[...LICENCES, { name: 'Inter', licence: 'OFL-1.1' }].map(({ name, licence }) => (
          <li key={name}>{say('about.licence', { name, licence })}</li>
        ))}
      </ul>
    </>
  )
}

function Data({ about }: { about: AboutView }) {
  const say = sayIn(useIntl())
  const key = say(about.keysGuarded ? 'about.key.guarded' : 'about.key.file')
  const copy = async (path: string) => {
    await navigator.clipboard.writeText(path)
    announce(say('app.copied'))
  }
  const openLogs = async () => {
    const opened = await host('host.showLogs', {})
    if (!opened.ok) await copy(about.logs)
  }
  return (
    <>
      <SettingRow label={say('about.folder')} text={say('about.folder.text')}>
        {() => (
          <span className={css.value}>
            <code>{about.folder}</code>
            <Button
              look="quiet"
              size="s"
              icon="copy"
              label={say('about.folder.copy')}
              onPress={() => void copy(about.folder)}
            />
          </span>
        )}
      </SettingRow>
      <SettingRow label={say('about.logs')} text={say('about.logs.text')}>
        {() => (
          <span className={css.value}>
            <code>{about.logs}</code>
            <Button
              look="quiet"
              size="s"
              icon={desktop === null ? 'copy' : 'document'}
              label={say(desktop === null ? 'about.logs.copy' : 'about.logs.open')}
              onPress={() => void (desktop === null ? copy(about.logs) : openLogs())}
            />
          </span>
        )}
      </SettingRow>
      <SettingRow label={say('about.device')} text={`${say('about.device.text')} ${key}`}>
        {() => (
          <span className={css.value}>
            <code>{about.device.slice(0, 16)}</code>
          </span>
        )}
      </SettingRow>
    </>
  )
}

function useAbout(): AboutView | null {
  const [about, setAbout] = useState<AboutView | null>(null)
  useEffect(() => {
    let here = true
    void call('about.read', {}).then((answer) => here && answer.ok && setAbout(answer.value))
    return () => void (here = false)
  }, [])
  return about
}
