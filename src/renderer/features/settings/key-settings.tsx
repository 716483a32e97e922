import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { SettingsView } from '../../../contract/views/settings.ts'
import { type Say, sayIn } from '../../../i18n/intl.ts'
import type { KeyRow, KeyTable, Verdict } from '../../app/commands/key-table.ts'
import { Button } from '../../ui/button.tsx'
import { KeyField } from '../../ui/form/key-field.tsx'
import { Switch } from '../../ui/form/switch.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import { changeAloud } from './change-aloud.ts'
import css from './settings.module.css'

interface KeySettingsProps {
  readonly settings: SettingsView
  readonly table: KeyTable
}

/** Keys of one letter: on or off, and which (WCAG 2.1.4). */
export function KeySettings({ settings, table }: KeySettingsProps) {
  const say = sayIn(useIntl())
  const restoreAll = async () => {
    if (await changeAloud(say, { keys: {} })) announce(say('settings.key.restoredAll'))
  }
  return (
    <>
      <div className={css.row}>
        <Switch
          text={say('settings.oneLetter.text')}
          on={settings.oneLetterKeys}
          onChange={(oneLetterKeys) => void changeAloud(say, { oneLetterKeys })}
        >
          {say('settings.oneLetter')}
        </Switch>
      </div>
      <ul className={css.keys} aria-label={say('settings.key.list')}>
        {table.rows.map((row) => (
          <Row key={row.id} row={row} settings={settings} table={table} />
        ))}
      </ul>
      <div className={css.acts}>
        <Button onPress={() => void restoreAll()}>{say('settings.key.restoreAll')}</Button>
      </div>
    </>
  )
}

function Row({ row, settings, table }: KeySettingsProps & { readonly row: KeyRow }) {
  const say = sayIn(useIntl())
  const line = useRef<HTMLLIElement>(null)
  const { listening, error, listen, hear } = useListening({ row, settings, table })
  const off = row.changeable && !settings.oneLetterKeys
  const label = say('settings.key.change', { command: row.label, key: row.printed })
  return (
    <li ref={line} className={css.key} data-off={off}>
      <span className={css.keyLabel}>{row.label}</span>
      {row.own && (
        <Restore
          {...{ row, settings, table }}
          // The button goes with what it restored: the focus goes to the key.
          onDone={() => line.current?.querySelector<HTMLElement>('[data-listening]')?.focus()}
        />
      )}
      {row.changeable ? (
        <KeyField
          label={label}
          printed={row.printed}
          listening={listening}
          prompt={say('settings.key.prompt')}
          error={error}
          onListen={listen}
          onKey={hear}
        />
      ) : (
        <kbd className={css.fixed} data-hint={say('settings.key.fixed')}>
          {row.printed}
        </kbd>
      )}
    </li>
  )
}

interface RestoreProps extends KeySettingsProps {
  readonly row: KeyRow
  readonly onDone: () => void
}

function Restore({ row, settings, table, onDone }: RestoreProps) {
  const say = sayIn(useIntl())
  const restore = async () => {
    const by = table.takerOfOriginal(row.id)
    if (by !== null) return announce(say('settings.key.restoreTaken', { command: by }))
    const { [row.id]: _gone, ...keys } = settings.keys
    if (!(await changeAloud(say, { keys }))) return
    onDone()
    announce(say('settings.key.restored', { command: row.label }))
  }
  return (
    <Button
      look="quiet"
      size="s"
      icon="undo"
      label={say('settings.key.restore', { command: row.label })}
      onPress={() => void restore()}
    />
  )
}

/** From the press of a key's field to the key that is taken, or why it is not. */
function useListening({ row, settings, table }: KeySettingsProps & { readonly row: KeyRow }) {
  const say = sayIn(useIntl())
  const [listening, setListening] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const listen = (next: boolean) => {
    if (next === listening) return
    setListening(next)
    setError(null)
    if (next) announce(say('settings.key.listening', { command: row.label }))
  }
  const hear = (event: KeyboardEvent) => {
    const verdict = table.judge(row.id, event)
    setError(refusalOf(say, verdict))
    if (verdict.kind !== 'free') return
    setListening(false)
    void changeAloud(say, { keys: { ...settings.keys, [row.id]: verdict.chord } }).then((kept) => {
      if (kept) announce(say('settings.key.changed', { command: row.label, key: verdict.printed }))
    })
  }
  return { listening, error, listen, hear }
}

function refusalOf(say: Say, verdict: Verdict): string | null {
  if (verdict.kind === 'free') return null
  if (verdict.kind === 'unfit') return say('settings.key.unfit')
  return say('settings.key.taken', { key: verdict.printed, command: verdict.by })
}
