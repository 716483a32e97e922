import { useState } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { confirmImport, startAgain, useImport } from './import-store.ts'
import { LinesTable } from './lines-table.tsx'
import { totalOf, type What, WHATS } from './totals.ts'
import css from './import.module.css'

/** What the file would do, line by line, before anything is written. */
export function Preview() {
  const intl = useIntl()
  const say = sayIn(intl)
  const { preview, name } = useImport()
  const [shown, setShown] = useState<What | null>(null)
  if (preview === null) return null
  const { counts, known, ignored, lines } = preview
  const writes = counts.new + counts.changed
  const total = totalOf(counts)
  return (
    <>
      <div className={css.summary}>
        <p>
          <strong>{name}</strong> {say('client.import.lines', { count: total })}
        </p>
        <p className={css.columns}>{say('client.import.known', { names: known.join(', ') })}</p>
        {ignored.length > 0 && (
          <p className={css.columns}>{say('client.import.ignored', { names: ignored.join(', ') })}</p>
        )}
        {counts.refused > 0 && (
          <Notice tone="warn">{say('client.import.someRefused', { count: counts.refused })}</Notice>
        )}
        <div className={css.filters} role="group" aria-label={say('client.import.filter')}>
          <Filter
            label={say('client.import.all')}
            count={total}
            on={shown === null}
            onPress={() => setShown(null)}
          />
          {WHATS.map((what) => (
            <Filter
              key={what}
              label={say(`client.import.what.${what}`)}
              count={counts[what]}
              on={shown === what}
              onPress={() => setShown(what)}
            />
          ))}
        </div>
      </div>
      <LinesTable
        key={shown}
        lines={shown === null ? lines : lines.filter(({ what }) => what === shown)}
        hidden={total - lines.length}
      />
      <footer className={css.foot}>
        <Button onPress={startAgain}>{say('client.import.other')}</Button>
        <Button look="primary" disabled={writes === 0} onPress={() => void confirmImport()}>
          {say('client.import.confirm', { count: writes })}
        </Button>
      </footer>
    </>
  )
}

interface FilterProps {
  readonly label: string
  readonly count: number
  readonly on: boolean
  readonly onPress: () => void
}

function Filter({ label, count, on, onPress }: FilterProps) {
  const intl = useIntl()
  return (
    <Button size="s" look={on ? 'plain' : 'quiet'} pressed={on} onPress={onPress}>
      {label} <span className={css.count}>{intl.formatNumber(count)}</span>
    </Button>
  )
}
