import { useIntl } from 'react-intl'
import type { MailImport } from '../../../contract/works.ts'
import { failureWords } from '../../../i18n/failure.ts'
import { sayIn } from '../../../i18n/intl.ts'
import css from './mail-import.module.css'

/** What became of the messages, and why some were left out. */
export function ImportResult({ result }: { result: MailImport }) {
  const say = sayIn(useIntl())
  const { opened, appended, known, refused, reasons, cancelled } = result
  return (
    <>
      <dl className={css.counts}>
        {Object.entries({ opened, appended, known, refused } as const).map(([what, count]) => (
          <div key={what} className={css.count}>
            <dd className={css.number}>{count}</dd>
            <dt className={css.what}>{say(`import.result.${what as 'opened'}`, { count })}</dt>
          </div>
        ))}
      </dl>
      {cancelled && <p>{say('import.cancelled')}</p>}
      {reasons.length > 0 && (
        // A list that scrolls is reached by the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className={css.reasons} tabIndex={0} aria-label={say('import.reasons')}>
          {reasons.map(({ file, refusal }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same file may stand twice, and nothing moves
            <li key={index}>
              <bdi className={css.file}>{file}</bdi>
              <span>{failureWords(say, { refusal })}</span>
            </li>
          ))}
        </ul>
      )}
      {refused > reasons.length && <p>{say('import.more', { count: refused - reasons.length })}</p>}
    </>
  )
}
