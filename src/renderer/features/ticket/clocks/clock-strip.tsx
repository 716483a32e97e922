import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ClockView, TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { ClockCard } from './clock-card.tsx'
import { LedgerTable } from './ledger-table.tsx'
import css from './clock.module.css'

/** The ticket's clocks side by side; one at a time shows its ledger below. */
export function ClockStrip({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const [open, setOpen] = useState<ClockView['clock'] | null>(null)
  const shown = ticket.clocks.find(({ clock }) => clock === open)
  if (ticket.clocks.length === 0) return <p className={css.none}>{say('clock.none')}</p>
  return (
    <section aria-label={say('clock.strip')}>
      <div className={css.strip}>
        {ticket.clocks.map((view) => (
          <ClockCard
            key={view.clock}
            view={view}
            now={ticket.now}
            open={view.clock === open}
            onToggle={() => setOpen(view.clock === open ? null : view.clock)}
          />
        ))}
      </div>
      {shown !== undefined && (
        <LedgerTable view={shown} statuses={ticket.choices.statuses} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}
