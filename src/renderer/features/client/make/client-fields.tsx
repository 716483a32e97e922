import { useIntl } from 'react-intl'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { TextField } from '../../../ui/form/text-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useChoices, usePlanWords } from '../profile-choices.ts'
import { FlagSwitches } from './flag-switches.tsx'
import type { Faults, NewClient } from './make-client.ts'
import css from './make.module.css'

const USUAL = ' usual'

interface FieldsProps {
  readonly client: NewClient
  readonly faults: Faults
  readonly write: (part: Partial<NewClient>) => void
}

/** Name, team, plan and domain of a new client. */
export function ClientFields({ profiles, ...props }: FieldsProps & { profiles: readonly Named[] }) {
  const say = sayIn(useIntl())
  const { client, faults, write } = props
  return (
    <>
      <TextField
        first
        required
        label={say('client.name')}
        value={client.account}
        onChange={(account) => write({ account })}
        error={faults.account}
      />
      <div className={css.pair}>
        {profiles.length > 1 && (
          <Select
            label={say('queue.profile')}
            value={client.profile}
            options={profiles.map(({ id, name }) => ({ id, label: name }))}
            onChange={(profile) => write({ profile, plan: null })}
          />
        )}
        <PlanField {...props} />
      </div>
      <TextField
        label={say('client.domain')}
        hint={say('client.domain.hint')}
        value={client.domain}
        onChange={(domain) => write({ domain })}
        error={faults.domain}
      />
    </>
  )
}

function PlanField({ client, write }: FieldsProps) {
  const say = sayIn(useIntl())
  const { plans } = useChoices(client.profile)
  const usual = usePlanWords(null, client.profile)
  if (plans.length === 0) return null
  return (
    <Select
      label={say('client.plan')}
      value={client.plan ?? USUAL}
      options={[{ id: USUAL, label: usual }, ...plans.map(({ id, name }) => ({ id, label: name }))]}
      onChange={(id) => write({ plan: id === USUAL ? null : id })}
    />
  )
}

/** His first contact, where one is named. */
export function FirstContact({ client, faults, write }: FieldsProps) {
  const say = sayIn(useIntl())
  return (
    <fieldset className={css.group}>
      <legend>{say('client.new.contact')}</legend>
      <div className={css.pair}>
        <TextField
          label={say('client.contact.name')}
          value={client.contact}
          onChange={(contact) => write({ contact })}
          error={faults.contact}
        />
        <TextField
          kind="email"
          label={say('client.contact.address')}
          value={client.address}
          onChange={(address) => write({ address })}
          error={faults.address}
        />
      </div>
      <FlagSwitches flags={client.flags} onChange={(flags) => write({ flags })} />
    </fieldset>
  )
}
