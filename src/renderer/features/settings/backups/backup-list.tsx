import { useIntl } from 'react-intl'
import type { AsideView, BackupsView } from '../../../../contract/views/backup.ts'
import { fileSize } from '../../../../i18n/duration.ts'
import { instantLong, instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { choose } from './backup-store.ts'
import css from './backups.module.css'

/** The copies that are kept and, where there are any, the databases that gave way to one. */
export function BackupList({ view: { backups, aside } }: { view: BackupsView }) {
  const say = sayIn(useIntl())
  return (
    <>
      {backups.length > 0 && (
        <section className={css.part} aria-labelledby="backups-kept">
          <h3 id="backups-kept" className={css.title}>
            {say('backup.kept')}
          </h3>
          <p className={css.text}>{say('backup.kept.text')}</p>
          <ul>
            {backups.map((backup) => (
              <Row key={backup.name} copy={backup} />
            ))}
          </ul>
        </section>
      )}
      {aside.length > 0 && (
        <section className={css.part} aria-labelledby="backups-aside">
          <h3 id="backups-aside" className={css.title}>
            {say('backup.aside')}
          </h3>
          <p className={css.text}>{say('backup.aside.text')}</p>
          <ul>
            {aside.map((copy) => (
              <Row key={copy.name} copy={copy} by={copy.by} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface RowProps {
  readonly copy: Pick<AsideView, 'name' | 'at' | 'size' | 'tickets'>
  readonly by?: AsideView['by']
}

function Row({ copy: { name, at, size, tickets }, by }: RowProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const now = useNow()
  const instant = instantWords(intl, at, now)
  const label = by === undefined ? instant : say(`backup.aside.${by}`, { instant })
  return (
    <li className={css.row}>
      <span className={css.when} data-hint={instantLong(intl, at)}>
        {label}
      </span>
      <span className={css.what}>
        {tickets === null ? say('backup.unreadable') : say('backup.tickets', { count: tickets })}
      </span>
      <span className={css.size}>{fileSize(say, size)}</span>
      <span className={css.act}>
        {tickets !== null && (
          <Button
            label={say('backup.restore.label', { instant: label })}
            onPress={() => choose({ name, at, tickets })}
          >
            {say('backup.restore')}
          </Button>
        )}
      </span>
    </li>
  )
}
