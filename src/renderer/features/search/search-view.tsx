import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { failureWords } from '../../../i18n/failure.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Chips } from '../../ui/form/chips.tsx'
import { PhraseField } from '../../ui/form/phrase-field.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { completionsOf } from './completion.ts'
import { problemWords } from './problem-words.ts'
import { focusResult } from './result-focus.ts'
import { SearchResults } from './search-results.tsx'
import { showSearch, useSearch, watchSearch } from './search-store.ts'
import { SearchTeach } from './search-teach.tsx'
import css from './search.module.css'

interface SearchViewProps {
  /** The phrase of the address. */
  readonly phrase: string
  /** Takes the phrase into the address, without a new step back. */
  readonly onPhrase: (phrase: string) => void
}

/** The page: a field, what its last word may become, and the tickets in which the phrase is found. */
export function SearchView({ phrase, onPhrase }: SearchViewProps) {
  const say = sayIn(useIntl())
  const field = useRef<HTMLDivElement>(null)
  const { text, typing, write, settle } = usePhrase(phrase, onPhrase)
  useEffect(watchSearch, [])
  const complete = (next: string) => {
    write(next)
    field.current?.querySelector('input')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !focusResult('first')) return
    event.preventDefault()
  }
  return (
    <section className={css.view} aria-label={say('nav.search')}>
      <header className={css.head}>
        <h1 className={css.hidden}>{say('nav.search')}</h1>
        <div ref={field} className={css.field}>
          <PhraseField
            first={phrase === '' || useSearch.getState().active === null}
            label={say('search.label')}
            placeholder={say('search.placeholder')}
            clearLabel={say('search.clear')}
            describedBy="search-said"
            value={text}
            onChange={write}
            onSubmit={() => {
              settle()
              focusResult('first')
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        {text.trim() !== '' && <Completions text={text} onChoose={complete} />}
      </header>
      <div className={css.body} onClickCapture={settle} onKeyDownCapture={settle}>
        {text.trim() === '' ? <SearchTeach onChoose={complete} /> : <Answer typing={typing} />}
      </div>
    </section>
  )
}

interface CompletionsProps {
  readonly text: string
  readonly onChoose: (phrase: string) => void
}

function Completions({ text, onChoose }: CompletionsProps) {
  const say = sayIn(useIntl())
  const names = useSearch((state) => state.names)
  const completions = completionsOf(text, names, say)
  if (completions.length === 0) return null
  return (
    <Chips
      label={say('search.completions')}
      chips={completions.map(({ label, about }) => ({
        id: label,
        label,
        ...(about === null ? {} : { hint: say(`search.about.${about}`) }),
      }))}
      onPress={(id) => onChoose(completions.find(({ label }) => label === id)?.phrase ?? text)}
    />
  )
}

/** While one types, an unfinished operator is no mistake yet. */
function Answer({ typing }: { typing: boolean }) {
  const say = sayIn(useIntl())
  const { phrase, answer, busy, failure } = useSearch()
  const problems = (answer?.problems ?? []).filter(
    ({ kind }) => kind !== 'valueMissing' || !phrase.endsWith(':'),
  )
  return (
    <>
      {failure !== null && !('unreachable' in failure) && (
        <Notice tone="danger" title={say('search.problem')}>
          {failureWords(say, failure)}
        </Notice>
      )}
      <div id="search-said" className={css.said} role="status">
        {!busy &&
          !typing &&
          problems.map((problem, at) => <Notice key={at}>{problemWords(say, problem)}</Notice>)}
      </div>
      {answer !== null && answer.owed > 0 && <Notice>{say('search.owed', { percent: answer.owed })}</Notice>}
      <SearchResults />
      {answer?.tickets.length === 0 && !busy && failure === null && problems.length === 0 && (
        <Empty title={say('search.empty.title')} text={say('search.empty.text')} />
      )}
    </>
  )
}

/** Time after which the typed phrase stands in the address: a browser takes few changes of it in a row. */
const SETTLE = 250

/** The text of the field: what is typed, or what an address brings. */
function usePhrase(phrase: string, onPhrase: (phrase: string) => void) {
  const [text, setText] = useState(phrase)
  const [address, setAddress] = useState(phrase)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (address !== phrase) {
    setAddress(phrase)
    setText(phrase)
  }
  useEffect(() => showSearch(text), [text])
  useEffect(() => () => clearTimeout(timer.current), [])
  const settle = () => {
    clearTimeout(timer.current)
    if (text === address) return
    setAddress(text)
    onPhrase(text)
  }
  const write = (next: string) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setAddress(next)
      onPhrase(next)
    }, SETTLE)
  }
  return { text, typing: text !== address, write, settle }
}
