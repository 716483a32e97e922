import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { SettingsView } from '../../../contract/views/settings.ts'
import type { Named } from '../../../contract/views/named.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { TextField } from '../../ui/form/text-field.tsx'
import { changeAloud } from './change-aloud.ts'
import css from './settings.module.css'

interface SignatureSettingsProps {
  readonly settings: SettingsView
  readonly profiles: readonly Named[]
}

/** A signature for each team, kept as it is written. */
export const SignatureSettings = ({ settings, profiles }: SignatureSettingsProps) =>
  profiles.map((profile) => (
    <Signature key={profile.id} profile={profile} kept={settings.signatures[profile.id] ?? ''} />
  ))

const LONGEST = 4000
/** A pause in writing, in milliseconds. */
const PAUSE = 400

function Signature({ profile, kept }: { profile: Named; kept: string }) {
  const say = sayIn(useIntl())
  const { text, write, keep } = useKeptText(kept, (next) =>
    changeAloud(say, { signature: { profile: profile.id, text: next } }),
  )
  return (
    <div className={css.signature}>
      <TextField
        label={say('settings.signature.label', { profile: profile.name })}
        placeholder={say('settings.signature.placeholder', { profile: profile.name })}
        value={text}
        rows={4}
        maxLength={LONGEST}
        onChange={write}
        onBlur={keep}
      />
      <div className={css.preview}>
        <span className={css.previewLabel}>{say('settings.signature.preview')}</span>
        <p className={css.sheet}>
          {say('settings.signature.sample')}
          {text.trim() === '' ? (
            <span className={css.none}>{say('settings.signature.none')}</span>
          ) : (
            <strong>{text}</strong>
          )}
        </p>
      </div>
    </div>
  )
}

/** What is written here, kept after a pause and on leaving; what another tab kept shows while nothing is unsaved. */
function useKeptText(kept: string, keepNow: (text: string) => Promise<boolean>) {
  const [written, setWritten] = useState<string | null>(null)
  const latest = useRef({ written, keepNow })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = { written, keepNow }
  })
  const keep = () => {
    clearTimeout(timer.current)
    const { written: text, keepNow: put } = latest.current
    if (text === null) return
    void put(text).then((done) => done && latest.current.written === text && setWritten(null))
  }
  useEffect(() => () => keep(), [])
  return {
    text: written ?? kept,
    keep,
    write: (text: string) => {
      setWritten(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, PAUSE)
    },
  }
}
