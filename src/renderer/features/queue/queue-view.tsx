import { useCallback, useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { QueueScope } from '../../../contract/views/queue-filter.ts'
import { failureWords } from '../../../i18n/failure.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { announce } from '../../ui/overlay/live-region.tsx'
import { useRoom } from '../../ui/overlay/use-room.ts'
import { Notice } from '../../ui/notice.tsx'
import { useRem } from '../../ui/rem.ts'
import { watchChoices } from './filter/choices-store.ts'
import { FilterChips } from './filter/filter-chips.tsx'
import { NO_FILTER } from './filter/filter.ts'
import { Preview } from './preview/preview.tsx'
import { PrintedQueue } from './printed/printed-queue.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueGrid, type QueueGridHandle } from './queue-grid.tsx'
import { QueueHead } from './queue-head.tsx'
import { showList, useQueue, watchQueue } from './queue-store.ts'
import { SaveView } from './views/save-view.tsx'
import { ViewBar } from './views/view-bar.tsx'
import { useViews, watchViews } from './views/views-store.ts'
import css from './queue.module.css'

interface QueueViewProps {
  readonly scope: QueueScope
  /** One of the agent's own lists; null: the whole one. */
  readonly view: string | null
  /** Whether the row with the focus is shown at the side. */
  readonly preview: boolean
  readonly onOpen: (ticket: string) => void
  readonly onView: (scope: QueueScope, view: string | null) => void
  readonly onPreview: (preview: boolean) => void
}

/** Narrower than this, in rem, there is no room beside the list. */
const ROOM_FOR_TWO = 64

/** One of the lists of tickets. */
export function QueueView({ scope, view, preview, onOpen, onView, onPreview }: QueueViewProps) {
  const say = sayIn(useIntl())
  const page = useRef<HTMLElement>(null)
  const grid = useRef<QueueGridHandle>(null)
  const wide = useRoom(page).width >= ROOM_FOR_TWO * useRem()
  const total = useQueue((state) => state.total)
  useEffect(watchChoices, [])
  useEffect(watchViews, [])
  const showView = useCallback((id: string | null) => onView(scope, id), [onView, scope])
  useShownList(scope, view, showView)
  useEffect(watchQueue, [])
  const toList = () => (grid.current === null ? page.current?.focus() : grid.current.focus())
  useKeptFocus(page, total === 0, toList)
  useFocusOnList(page, scope, toList)
  const beside = wide && preview
  useEscape(page, beside, () => {
    onPreview(false)
    toList()
  })
  return (
    <section
      ref={page}
      className={css.view}
      aria-label={say(`nav.${scope}`)}
      tabIndex={-1}
      // Without rows there is no grid to have the focus: the keys that the empty list tells of act here.
      data-keys={total === 0 ? 'list' : undefined}
    >
      <QueueHead preview={wide ? preview : null} onList={toList} />
      <ViewBar onView={showView} onList={toList} />
      <Narrowed onView={showView} onList={toList} />
      <Problem />
      <div className={css.split} data-beside={beside}>
        {total === 0 ? <QueueEmpty /> : <QueueGrid handle={grid} onOpen={onOpen} />}
        {beside && total !== 0 && <Preview onOpen={onOpen} />}
      </div>
      <PrintedQueue />
    </section>
  )
}

/** The filters in force and what to do with them; nothing where there is neither. */
function Narrowed({ onView, onList }: { onView: (view: string | null) => void; onList: () => void }) {
  return (
    <div className={css.narrowed}>
      <FilterChips onEmpty={onList} />
      <SaveView onView={onView} onList={onList} />
    </div>
  )
}

function Problem() {
  const say = sayIn(useIntl())
  const failure = useQueue((state) => state.failure)
  if (failure === null || 'unreachable' in failure) return null
  return (
    <div className={css.notice}>
      <Notice tone="danger" title={say('queue.problem')}>
        {failureWords(say, failure)}
      </Notice>
    </div>
  )
}

/** Shows the list of the address, once it is known what it asks for. */
function useShownList(scope: QueueScope, view: string | null, showView: (view: null) => void): void {
  const say = sayIn(useIntl())
  const known = useViews(({ views }) => views !== null)
  useEffect(() => {
    if (view === null) return showList({ scope, view, filter: NO_FILTER, sort: 'queue' })
    if (!known) return
    const saved = useViews.getState().views?.find((each) => each.id === view && each.scope === scope)
    if (saved !== undefined) return showList({ scope, view, filter: saved.filter, sort: saved.sort })
    announce(say('views.gone'))
    showView(null)
    // oxlint-disable-next-line react/exhaustive-deps -- words and ways change nothing of which list it is
  }, [scope, view, known])
}

/** Escape, where nothing nearer takes it, closes what stands beside the list. */
function useEscape(page: { readonly current: HTMLElement | null }, beside: boolean, close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    if (!beside) return undefined
    const onKey = (event: KeyboardEvent) => {
      const inside = event.target instanceof Node && page.current?.contains(event.target) === true
      if (event.key !== 'Escape' || event.defaultPrevented || !inside) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [page, beside])
}

/** A list that becomes empty leaves the focus on the page, not on nothing; one that fills takes it from there. */
function useKeptFocus(
  page: { readonly current: HTMLElement | null },
  empty: boolean,
  toList: () => void,
): void {
  const before = useRef(empty)
  useEffect(() => {
    if (before.current === empty) return
    before.current = empty
    if (page.current !== null && (focused() === document.body || focused() === page.current)) toList()
  })
}

/** A list to which one went has the focus once its rows are there, unless something of this page has it. */
function useFocusOnList(
  page: { readonly current: HTMLElement | null },
  scope: QueueScope,
  toList: () => void,
): void {
  const ready = useQueue((state) => state.total !== null && !state.stale && state.scope === scope)
  const given = useRef<QueueScope | null>(null)
  useEffect(() => {
    if (!ready || given.current === scope) return
    given.current = scope
    if (page.current?.contains(document.activeElement) !== true) toList()
  })
}

const focused = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null
