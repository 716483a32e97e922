import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { AccountRow } from '../../../../contract/views/client.ts'
import type { Named } from '../../../../contract/views/named.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { type MessageId, sayIn } from '../../../../i18n/intl.ts'
import { type Column, Grid, type GridHandle } from '../../../ui/grid/grid.tsx'
import { rowOf } from '../../../ui/grid/pages.ts'
import { Notice } from '../../../ui/notice.tsx'
import { NewClientDialog } from '../make/new-client-dialog.tsx'
import { proposalFrom } from '../make/proposal.ts'
import { useChoicesOf } from '../profile-choices.ts'
import { ClientCells } from './client-cells.tsx'
import { activeClient, needRows, setActive, useClientList, watchClients } from './client-list-store.ts'
import { ClientsEmpty } from './clients-empty.tsx'
import { ClientsHead } from './clients-head.tsx'
import css from './list.module.css'

interface ClientsViewProps {
  readonly profiles: readonly Named[]
  readonly onOpen: (account: string) => void
  readonly onImport: () => void
}

/** Every client, found by name, domain, contact or address while one types. */
export function ClientsView({ profiles, onOpen, onImport }: ClientsViewProps) {
  const say = sayIn(useIntl())
  const { total, failure, text } = useClientList()
  const [making, setMaking] = useState(false)
  const grid = useRef<GridHandle>(null)
  useEffect(watchClients, [])
  useChoicesOf(profiles)
  const openActive = () => {
    const row = activeClient()
    if (row !== undefined) onOpen(row.id)
  }
  const startMaking = () => setMaking(true)
  return (
    <section className={css.view} aria-label={say('client.list')}>
      <ClientsHead
        profiles={profiles}
        onNew={startMaking}
        onImport={onImport}
        onDown={() => grid.current?.focus()}
        onEnter={openActive}
      />
      {failure !== null && !('unreachable' in failure) && (
        <div className={css.notice}>
          <Notice tone="danger" title={say('client.list.problem')}>
            {failureWords(say, failure)}
          </Notice>
        </div>
      )}
      {total === 0 ? (
        <ClientsEmpty profiles={profiles} onNew={startMaking} onImport={onImport} />
      ) : (
        <ClientGrid total={total ?? 12} grid={grid} waiting={total === null} onOpen={onOpen} />
      )}
      {making && (
        <NewClientDialog
          profiles={profiles}
          proposal={proposalFrom(total === 0 ? text : '')}
          onClose={() => setMaking(false)}
          onMade={({ account }) => onOpen(account.id)}
        />
      )}
    </section>
  )
}

interface ClientGridProps {
  readonly total: number
  readonly waiting: boolean
  readonly grid: RefObject<GridHandle | null>
  readonly onOpen: (account: string) => void
}

function ClientGrid({ total, waiting, grid, onOpen }: ClientGridProps) {
  const say = sayIn(useIntl())
  const { pages, active } = useClientList()
  const open = useCallback(
    (index: number) => {
      setActive(index)
      const row = activeClient()
      if (row !== undefined) onOpen(row.id)
    },
    [onOpen],
  )
  useEffect(() => {
    // Whoever writes in the search goes on writing.
    const writing = document.activeElement?.closest('input') != null
    if (!waiting && !writing) grid.current?.focus()
  }, [waiting, grid])
  return (
    <div className={css.grid}>
      <Grid<AccountRow>
        handle={grid}
        label={say('client.list')}
        columns={COLUMNS.map((id): Column => ({ id, label: say(`client.column.${id}` satisfies MessageId) }))}
        total={total}
        rowRem={3}
        rowAt={(index) => rowOf(pages, index)}
        cells={cells}
        active={active}
        onActive={setActive}
        onOpen={open}
        onRange={needRows}
        busyLabel={say('client.loading')}
      />
    </div>
  )
}

const cells = (row: AccountRow) => <ClientCells row={row} />

const COLUMNS = ['name', 'plan', 'flags', 'contacts', 'tickets', 'domains'] as const
