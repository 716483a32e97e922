import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Checkbox } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { actAloud } from '../act-aloud.ts'
import { useRefusal } from './use-property.ts'
import css from './side.module.css'

/** What the profile asks of a client, and what he has given of it (WC-15, XT-06, WM-04). */
export function Intake({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const { items, provided } = ticket.intake
  const refused = useRefusal('intake')
  const set = (item: string, given: boolean): void => {
    const now = items.filter((one) => (one === item ? given : provided.includes(one)))
    void actAloud(say, { kind: 'intake', provided: now })
  }
  return (
    <div className={css.items}>
      {items.map((item) => (
        <Checkbox
          key={item}
          checked={provided.includes(item)}
          disabled={ticket.readOnly}
          onChange={(given) => set(item, given)}
        >
          {item}
        </Checkbox>
      ))}
      {refused !== null && <Notice tone="danger">{refused}</Notice>}
    </div>
  )
}
