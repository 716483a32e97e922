import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { FileText } from '../../../../../contract/views/file.ts'
import { failureWords } from '../../../../../i18n/failure.ts'
import { sayIn } from '../../../../../i18n/intl.ts'
import { call, type Reply } from '../../../../bridge/bridge.ts'
import type { PaneProps } from '../viewer.tsx'
import { PaneFrame } from './pane-frame.tsx'
import css from '../files.module.css'

/** The beginning of a text file, as letters and nothing else. */
export function TextPane({ file, place }: PaneProps) {
  const say = sayIn(useIntl())
  const [answer, setAnswer] = useState<Reply<FileText | null> | null>(null)
  const { event, index } = place
  useEffect(() => {
    let wanted = true
    void call('file.text', { event, index }).then((given) => wanted && setAnswer(given))
    return () => {
      wanted = false
    }
  }, [event, index])
  const found = answer?.ok === true ? answer.value : null
  return (
    <PaneFrame {...{ file, place }} drag={false} tools={found && <Told found={found} />}>
      {found === null ? (
        <p className={css.waiting} role="status">
          {answer === null ? say('file.opening') : answer.ok ? say('file.gone') : failureWords(say, answer)}
        </p>
      ) : (
        <pre className={css.text} dir="auto">
          {found.text}
        </pre>
      )}
    </PaneFrame>
  )
}

function Told({ found }: { found: FileText }) {
  const say = sayIn(useIntl())
  return (
    <span className={css.what}>
      {found.charset}
      {found.cut && ` · ${say('file.cut')}`}
    </span>
  )
}
