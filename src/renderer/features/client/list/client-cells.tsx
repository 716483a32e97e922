import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { AccountRow } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { shortName } from '../client-words.ts'
import { usePlanWords } from '../profile-choices.ts'
import css from './list.module.css'

/** The cells of one client, in the order of the columns. */
export function ClientCells({ row }: { row: AccountRow }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const plan = usePlanWords(row.plan, row.profile.id)
  return (
    <>
      <Cell name="name">
        <bdi className={css.name}>{row.name}</bdi>
        <span className={css.profile}>{row.profile.name}</span>
      </Cell>
      <Cell name="plan">
        <span className={row.plan === null ? css.usual : css.clip}>{plan}</span>
      </Cell>
      <Cell name="flags">
        {row.cloud && <Badge hint={say('client.cloud.long')}>{say('client.cloud.short')}</Badge>}
        {row.addOns.map((addOn) => (
          <Badge key={addOn} tone="accent" hint={addOn}>
            {shortName(addOn)}
          </Badge>
        ))}
      </Cell>
      <Cell name="contacts" label={say('client.contacts.count', { count: row.contacts })}>
        {intl.formatNumber(row.contacts)}
      </Cell>
      <Cell name="tickets" label={say('client.tickets.count', { count: row.openTickets })}>
        <span className={row.openTickets === 0 ? css.none : undefined}>
          {intl.formatNumber(row.openTickets)}
        </span>
      </Cell>
      <Cell name="domains" hint={row.domains.length > 1 ? row.domains.join(', ') : undefined}>
        <bdi className={css.clip}>{row.domains.join(', ')}</bdi>
      </Cell>
    </>
  )
}

interface CellProps {
  readonly name: string
  readonly children: ReactNode
  readonly hint?: string | undefined
  readonly label?: string
}

function Cell({ name, children, hint, label }: CellProps) {
  return (
    <div role="gridcell" data-column={name} style={{ gridArea: name }} data-hint={hint} aria-label={label}>
      {children}
    </div>
  )
}
