import { useIntl } from 'react-intl'
import type { ClientHit } from '../../../../contract/views/client.ts'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { ClientSlot } from '../client-slot.ts'
import { changeOpening } from '../opening-keeping.ts'
import { useOpening } from '../opening-store.ts'
import { faultWords } from './fault-words.ts'
import css from '../opening.module.css'

interface ClientPartProps {
  readonly profile: ProfileView
  readonly clientField: ClientSlot
}

/** Whose it is; what follows from it is told at once: who may open tickets, and how an answer reaches him. */
export function ClientPart({ profile, clientField: Field }: ClientPartProps) {
  const say = sayIn(useIntl())
  const client = useOpening((state) => state.draft.client)
  const fault = useOpening((state) => state.faults.client)
  const speaker = useOpening((state) => state.speaker)
  return (
    <div className={css.part} data-field="client">
      <Field
        first
        label={say('queue.client')}
        placeholder={say('opening.client.placeholder')}
        profile={profile}
        value={client}
        onChange={(hit) => changeOpening({ client: hit })}
        error={faultWords(say, fault)}
        {...(speaker === '' ? {} : { sender: { account: '', contact: speaker, address: '', domain: '' } })}
      />
      <Untrained profile={profile} client={client} />
      {client !== null && (client.contact?.address ?? null) === null && (
        <p className={css.aside}>
          {say('opening.client.noAddress', { name: client.contact?.name ?? client.account.name })}
        </p>
      )}
    </div>
  )
}

/** The template that tells a client who may open tickets. */
const TRAINED_TEMPLATE = 'usuario-nao-treinado'

/** Only trained people open tickets there (WC-18): said clearly, and it blocks nothing. */
function Untrained({ profile, client }: { profile: ProfileView; client: ClientHit | null }) {
  const say = sayIn(useIntl())
  if (!profile.rules.trainedOnly || client?.contact?.trained === true) return null
  const contact = client?.contact ?? null
  if (contact === null)
    return client === null ? null : <p className={css.aside}>{say('opening.trained.nobody')}</p>
  const template = profile.templates.find(({ id }) => id === TRAINED_TEMPLATE)
  return (
    <Notice tone="warn" title={say('opening.trained.title', { name: contact.name })}>
      {template === undefined
        ? say('opening.trained')
        : say('opening.trained.template', { template: template.name })}
    </Notice>
  )
}
