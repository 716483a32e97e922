import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/notice.tsx'
import { startAgain, useImport } from './import-store.ts'
import { LinesTable } from './lines-table.tsx'
import css from './import.module.css'

/** What became of the file: what was written, and the lines that were refused, to be mended in it. */
export function ImportResult({ onDone }: { onDone: () => void }) {
  const say = sayIn(useIntl())
  const preview = useImport((state) => state.preview)
  if (preview === null) return null
  const { counts, lines } = preview
  return (
    <>
      <div className={css.result}>
        <Empty title={say('client.import.done', { count: counts.new + counts.changed })}>
          <p role="status" className={css.text}>
            {say('client.import.done.text', { ...counts })}
          </p>
          <div className={css.buttons}>
            <Button onPress={startAgain}>{say('client.import.again')}</Button>
            <Button look="primary" onPress={onDone}>
              {say('client.import.open')}
            </Button>
          </div>
        </Empty>
      </div>
      {counts.refused > 0 && <LinesTable lines={lines.filter(({ what }) => what === 'refused')} hidden={0} />}
    </>
  )
}
