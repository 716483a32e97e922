import { useIntl } from 'react-intl'
import type { ContactFlags } from '../../../contract/views/client.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Badge } from '../../ui/badge.tsx'

/** What a contact may be: registered, trained, approving; what he is not is not shown. */
export function ContactBadges({ contact }: { contact: ContactFlags }) {
  const say = sayIn(useIntl())
  return (
    <>
      {contact.identified && (
        <Badge hint={say('client.identified.long')}>{say('client.identified.short')}</Badge>
      )}
      {contact.trained && <Badge hint={say('client.trained.long')}>{say('client.trained.short')}</Badge>}
      {contact.approver && <Badge hint={say('client.approver.long')}>{say('client.approver.short')}</Badge>}
    </>
  )
}
