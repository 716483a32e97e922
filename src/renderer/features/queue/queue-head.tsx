import { useIntl } from 'react-intl'
import type { QueueSort } from '../../../contract/views/queue-filter.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { CommandButton } from '../../ui/button.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Select } from '../../ui/select.tsx'
import { AddFilter } from './filter/add-filter.tsx'
import { narrow, useQueue } from './queue-store.ts'
import css from './queue.module.css'

const SORTS: readonly QueueSort[] = ['queue', 'due', 'clientWord', 'newest', 'oldest']

interface QueueHeadProps {
  /** Null where there is no room beside the list. */
  readonly preview: boolean | null
  /** Gives the focus back to the list. */
  readonly onList: () => void
}

/** Title, count, the filter's menu and the order. */
export function QueueHead({ preview, onList }: QueueHeadProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const scope = useQueue((state) => state.scope)
  const total = useQueue((state) => state.total)
  const told = useQueue((state) => state.told)
  return (
    <header className={css.head}>
      <h1 className={css.title}>{say(`nav.${scope}`)}</h1>
      {total !== null && <span className={css.total}>{intl.formatNumber(total)}</span>}
      <Hidden>
        <span role="status">{told === null ? '' : say('queue.told', { count: told })}</span>
      </Hidden>
      <span className={css.space} />
      <AddFilter onDone={onList} />
      <SortSelect />
      {preview !== null && <CommandButton id="preview" icon="panel" look="quiet" bare pressed={preview} />}
      <CommandButton id="shortcuts" icon="keyboard" look="quiet" bare />
      <CommandButton id="newTicket" icon="plus" look="primary" />
    </header>
  )
}

function SortSelect() {
  const say = sayIn(useIntl())
  const scope = useQueue((state) => state.scope)
  const sort = useQueue((state) => state.sort)
  // Nothing is due in a list of what is over.
  const sorts = scope === 'open' || scope === 'mine' ? SORTS : SORTS.filter((each) => each !== 'due')
  const options = sorts.map((id) => ({
    id,
    label: say(id === 'queue' ? `sort.queue.${scope}` : `sort.${id}`),
  }))
  return (
    <Select
      look="bar"
      label={say('sort.label')}
      hint={say('sort.label')}
      value={sort}
      options={options}
      onChange={(id) => narrow({ sort: SORTS.find((each) => each === id) ?? 'queue' })}
    />
  )
}
