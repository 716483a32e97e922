import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { Named } from '../../../../contract/views/named.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { CommandButton } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { useClientList } from '../list/client-list-store.ts'
import { ChooseTable } from './choose-table.tsx'
import { ImportResult } from './import-result.tsx'
import { chooseProfile, startAgain, useImport } from './import-store.ts'
import { Preview } from './preview.tsx'
import { Writing } from './writing.tsx'
import css from './import.module.css'

interface ImportViewProps {
  readonly profiles: readonly Named[]
  readonly onDone: () => void
}

/** Clients out of a spreadsheet: choose it, see what would change, confirm. */
export function ImportView({ profiles, onDone }: ImportViewProps) {
  const say = sayIn(useIntl())
  const { stage, profile, failure } = useImport()
  const heading = useRef<HTMLHeadingElement>(null)
  // Who came from the clients of one team brings clients of that team.
  const first = useClientList((state) => state.profile) ?? profiles[0]?.id
  useEffect(() => {
    if (first !== undefined) chooseProfile(first)
  }, [first])
  useEffect(() => startAgain, [])
  // What had the focus is gone with each step; the next one is read from its heading.
  useEffect(() => heading.current?.focus(), [stage])
  return (
    <section className={css.view} aria-label={say('client.import.title')}>
      <header className={css.head}>
        <CommandButton id="back" icon="back" look="quiet" bare />
        <h1 ref={heading} tabIndex={-1} className={css.title}>
          {say('client.import.title')}
        </h1>
        <span className={css.space} />
        {profiles.length > 1 && stage === 'preview' && (
          <Select
            look="bar"
            label={say('filter.profile')}
            value={profile}
            options={profiles.map(({ id, name }) => ({ id, label: name }))}
            onChange={chooseProfile}
          />
        )}
      </header>
      {failure !== null && (
        <div className={css.notice}>
          <Notice tone="danger" title={say('client.import.problem')}>
            {failureWords(say, failure)}
          </Notice>
        </div>
      )}
      {stage === 'choose' && <ChooseTable profiles={profiles} />}
      {stage === 'reading' && (
        <p role="status" className={css.busy}>
          {say('client.import.reading')}
        </p>
      )}
      {stage === 'writing' && <Writing />}
      {stage === 'preview' && <Preview />}
      {stage === 'done' && <ImportResult onDone={onDone} />}
    </section>
  )
}
