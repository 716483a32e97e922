import { type KeyboardEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import type { ClientHit } from '../../../../contract/views/client.ts'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { ClientField } from '../client-field.tsx'
import type { Proposal } from '../make/proposal.ts'
import css from './card.module.css'

interface LinkClientProps {
  readonly profile: Named
  /** Who wrote: the forms come filled in with it. */
  readonly sender: Proposal
  readonly onLink: (hit: ClientHit) => Promise<void>
  /** Where there is a client already, changing him can be left. */
  readonly onClose?: () => void
}

/** Finds or makes the client of a ticket; choosing one links it at once. */
export function LinkClient({ profile, sender, onLink, onClose }: LinkClientProps) {
  const say = sayIn(useIntl())
  const [chosen, setChosen] = useState<ClientHit | null>(null)
  const choose = (hit: ClientHit | null) => {
    setChosen(hit)
    if (hit !== null) void onLink(hit)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Dialogs that the field opened have an Escape of their own.
    const here = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key !== 'Escape' || !here || onClose === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <div className={css.link} onKeyDownCapture={onKeyDown}>
      <ClientField
        first={onClose !== undefined}
        label={say('client.card.find')}
        placeholder={say('client.card.find.placeholder')}
        profile={profile}
        value={chosen}
        onChange={choose}
        sender={sender}
      />
      {onClose !== undefined && (
        <Button size="s" look="quiet" onPress={onClose}>
          {say('app.cancel')}
        </Button>
      )}
    </div>
  )
}
