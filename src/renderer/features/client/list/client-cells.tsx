import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { AccountRow } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { shortName } from '../client-words.ts'
import { usePlanWords } from '../profile-choices.ts'
import css from './list.module.css'

/** The cells of one client, in the order of the columns. */
export function ClientCells({ row }: { row: AccountRow }) {
  const say = sayIn(useIntl())
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
      <Cell name="contacts">
        <Count value={row.contacts} words={say('client.contacts.count', { count: row.contacts })} />
      </Cell>
      <Cell name="tickets">
        <Count value={row.openTickets} words={say('client.tickets.count', { count: row.openTickets })} />
      </Cell>
      <Cell name="domains" hint={row.domains.length > 1 ? row.domains.join(', ') : undefined}>
        <bdi className={css.clip}>{row.domains.join(', ')}</bdi>
      </Cell>
    </>
  )
}

/** A number for the eye, with what it counts for the ear. */
function Count({ value, words }: { value: number; words: string }) {
  const intl = useIntl()
  return (
    <>
      <span aria-hidden="true" className={value === 0 ? css.none : undefined}>
        {intl.formatNumber(value)}
      </span>
      <Hidden>{words}</Hidden>
    </>
  )
}

interface CellProps {
  readonly name: string
  readonly children: ReactNode
  readonly hint?: string | undefined
}

function Cell({ name, children, hint }: CellProps) {
  return (
    <div role="gridcell" data-column={name} style={{ gridArea: name }} data-hint={hint}>
      {children}
    </div>
  )
}
