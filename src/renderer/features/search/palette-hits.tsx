import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { FoundTicket } from '../../../contract/views/search.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { instantWords } from '../../../i18n/instant.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { ProgressMark } from '../../ui/badge.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import { findTickets } from './find-tickets.ts'
import { MarkedText } from './marked-text.tsx'
import css from './search.module.css'

/** What was found for a phrase while it is typed. */
export interface SearchHits {
  /** Of the newest answer; they stay until the next one comes. */
  readonly hits: readonly FoundTicket[]
  /** The phrase that they answer. */
  readonly phrase: string
  /** The typed phrase is not answered yet. */
  readonly busy: boolean
  readonly failure: Failure | null
}

const PAUSE = 70
const MOST = 8
const NONE: SearchHits = { hits: [], phrase: '', busy: false, failure: null }

/** The newest eight tickets for what is typed; asked once typing pauses, answers to older texts dropped. */
export function useSearchHits(typed: string): SearchHits {
  const phrase = typed.trim()
  const [found, setFound] = useState(NONE)
  useEffect(() => {
    if (phrase === '') return
    let wanted = true
    const ask = async () => {
      const answer = await findTickets({ phrase, from: null, limit: MOST }, () => wanted)
      if (!wanted) return
      setFound({
        hits: answer.ok ? answer.value.tickets : [],
        phrase,
        busy: false,
        failure: answer.ok ? null : answer,
      })
    }
    const timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [phrase])
  if (phrase === '') return NONE
  return found.phrase === phrase ? found : { ...found, busy: true }
}

/** Where the page shows everything that was found. */
export const searchAddress = (phrase: string): string =>
  `#/busca?q=${encodeURIComponent(phrase.toWellFormed())}`

/** A found ticket on two lines: code and subject, then who, and the words around. Inside an option or a link. */
export function SearchHitLine({ found }: { found: FoundTicket }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const now = useNow()
  const { ticket, hits, at } = found
  const [hit] = hits
  return (
    <span className={css.line}>
      <span className={css.lineHead}>
        <ProgressMark progress={ticket.phase === 'open' ? ticket.waitsFor : ticket.phase} />
        <span className={css.code}>{ticket.code}</span>
        <bdi className={css.lineSubject}>
          {ticket.subject === '' ? say('queue.noSubject') : <MarkedText pieces={found.subject} />}
        </bdi>
        <span className={css.when}>{instantWords(intl, at, now)}</span>
      </span>
      <span className={css.lineText}>
        <bdi>{hit?.who || ticket.client || say('queue.noClient')}</bdi>
        {hit !== undefined && hit.snippet.length > 0 && (
          <bdi className={css.clip}>
            <MarkedText pieces={hit.snippet} />
          </bdi>
        )}
      </span>
    </span>
  )
}
