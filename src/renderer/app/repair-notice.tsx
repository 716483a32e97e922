import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { RepairReport } from '../../contract/views/repair.ts'
import type { WorkspaceView } from '../../contract/views/workspace.ts'
import { type Say, sayIn } from '../../i18n/intl.ts'
import { call } from '../bridge/bridge.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { giveFocusBack } from '../ui/overlay/focus-back.ts'
import { announce } from '../ui/overlay/live-region.tsx'
import css from './app.module.css'

/** What a repair of the database did, until it was read; or that one is waiting, with the way to have it now. */
export function RepairNotice({ workspace }: { workspace: WorkspaceView | null }) {
  if (workspace?.warnings.includes('damagedFacts') === true) return <Damaged />
  const report = workspace?.repaired ?? null
  return report === null ? null : <Repaired report={report} />
}

function Damaged() {
  const say = sayIn(useIntl())
  return (
    <div className={css.lost}>
      <Notice
        tone="danger"
        title={say('app.damaged.title')}
        action={
          <Button onPress={() => void call('workspace.repair', {})}>{say('app.damaged.repair')}</Button>
        }
      >
        {say('app.damaged.text')}
      </Notice>
    </div>
  )
}

function Repaired({ report }: { report: RepairReport }) {
  const say = sayIn(useIntl())
  const [title, text] = [say('app.repaired.title'), repairWords(say, report)]
  // It stands there from the first moment, and what is there already is not read out.
  useEffect(() => announce(`${title} ${text}`), [title, text])
  useEffect(() => () => giveFocusBack(null), [])
  return (
    <div className={css.lost}>
      <Notice
        tone={lostOf(report) > 0 ? 'warn' : 'info'}
        title={title}
        action={
          <Button onPress={() => void call('workspace.repairRead', {})}>{say('app.repaired.read')}</Button>
        }
      >
        {text}
      </Notice>
    </div>
  )
}

const lostOf = ({ lostFacts, lostContents, lostFiles }: RepairReport): number =>
  lostFacts + lostContents + lostFiles

/** A code is one word: no line ends within it. */
const unbroken = (code: string): string => code.replaceAll('-', '\u2011')

function repairWords(say: Say, report: RepairReport): string {
  const { tickets, codes, more } = report
  const lost = lostOf(report)
  if (lost === 0) return say('app.repaired.whole', { tickets })
  if (codes.length === 0) return say('app.repaired.lost', { tickets, lost })
  return say('app.repaired.lostIn', { tickets, lost, codes: codes.map(unbroken).join(', '), more })
}
