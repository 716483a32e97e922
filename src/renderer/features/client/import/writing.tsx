import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { stopImport, useImport } from './import-store.ts'
import { totalOf } from './totals.ts'
import css from './import.module.css'

/** How far the import is, and a way to stop it. */
export function Writing() {
  const say = sayIn(useIntl())
  const { done, preview } = useImport()
  const total = preview === null ? 0 : totalOf(preview.counts)
  return (
    <div className={css.busy}>
      <p role="status">{say('client.import.writing')}</p>
      <progress className={css.progress} aria-label={say('client.import.writing')} value={done} max={total} />
      <p>{say('client.import.progress', { done, total })}</p>
      <div>
        <Button onPress={stopImport}>{say('client.import.stop')}</Button>
      </div>
    </div>
  )
}
