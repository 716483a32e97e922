import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { BackupsView } from '../../../../contract/views/backup.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { SettingRow } from '../setting-row.tsx'
import { makeNow, stopMaking, useBackups } from './backup-store.ts'
import css from './backups.module.css'

/** When the last one was taken, why a later one was not, and one more now. */
export function MakeBackup({ view }: { view: BackupsView }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const now = useNow()
  const { making, failure } = useBackups()
  const failed = failure ?? view.last?.failure ?? null
  const [newest] = view.backups
  const text =
    newest === undefined
      ? say('backup.none.text')
      : say('backup.last.text', { instant: instantWords(intl, newest.at, now) })
  return (
    <>
      {failed !== null && making === null && (
        <div className={css.told}>
          <Notice tone="danger" title={say('backup.failed.title')}>
            {failureWords(say, failed)} {newest !== undefined && say('backup.failed.older')}
          </Notice>
        </div>
      )}
      <SettingRow label={say(newest === undefined ? 'backup.none' : 'backup.last')} text={text}>
        {(describedBy) => <Making making={making} describedBy={describedBy} />}
      </SettingRow>
    </>
  )
}

/** The button gives way to the progress with its own button, and the focus goes along. */
function Making({ making, describedBy }: { making: number | null; describedBy: string }) {
  const say = sayIn(useIntl())
  const place = useRef<HTMLDivElement>(null)
  const wasMaking = useRef(false)
  const isMaking = making !== null
  useEffect(() => {
    if (wasMaking.current !== isMaking) place.current?.querySelector('button')?.focus()
    wasMaking.current = isMaking
  }, [isMaking])
  const make = async () => {
    const made = await makeNow()
    announce(say(made ? 'backup.made' : 'backup.notMade'))
  }
  return (
    <div ref={place} className={css.making} role="group" aria-describedby={describedBy}>
      {isMaking ? (
        <>
          <div className={css.progress}>
            <Progress label={say('backup.making', { percent: making })} value={making} most={100} />
          </div>
          <Button onPress={stopMaking}>{say('app.cancel')}</Button>
        </>
      ) : (
        <Button look="primary" onPress={() => void make()}>
          {say('backup.make')}
        </Button>
      )}
    </div>
  )
}
