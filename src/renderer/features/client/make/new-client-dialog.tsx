import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { ContactFlags } from '../../../../contract/views/client.ts'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { useChoices, usePlanWords } from '../profile-choices.ts'
import { FlagSwitches, NO_FLAGS } from './flag-switches.tsx'
import { faultsOf, type Faults, makeClient, type Made, type NewClient } from './make-client.ts'
import type { Proposal } from './proposal.ts'
import css from './make.module.css'

const USUAL = ' usual'

interface NewClientDialogProps {
  readonly profiles: readonly Named[]
  /** What was typed or who wrote. */
  readonly proposal: Proposal
  readonly onMade: (made: Made) => void
  readonly onClose: () => void
}

/** A client and, where one is named, his first contact. */
export function NewClientDialog({ profiles, proposal, onMade, onClose }: NewClientDialogProps) {
  const say = sayIn(useIntl())
  const [client, setClient] = useState<NewClient>(() => ({
    profile: profiles[0]?.id ?? '',
    plan: null,
    flags: NO_FLAGS,
    ...proposal,
  }))
  const [faults, setFaults] = useState<Faults>({})
  const { plans } = useChoices(client.profile)
  const usual = usePlanWords(null, client.profile)
  // The client stays made where only his contact was refused: pressing again makes the contact alone.
  const made = useRef<Named | null>(null)
  const write = (part: Partial<NewClient>) => {
    setClient({ ...client, ...part })
    setFaults({})
  }
  const confirm = async () => {
    const found = faultsOf(say, client)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const outcome = await makeClient(say, client, made)
    if ('faults' in outcome) return setFaults(outcome.faults)
    onClose()
    onMade(outcome)
  }
  return (
    <Dialog
      form
      title={say('client.new')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="primary" onPress={() => void confirm()}>
            {say('client.new.confirm')}
          </Button>
        </>
      }
    >
      <Form className={css.form} label={say('client.new.confirm')} onSubmit={() => void confirm()}>
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
          {plans.length > 0 && (
            <Select
              label={say('client.plan')}
              value={client.plan ?? USUAL}
              options={[{ id: USUAL, label: usual }, ...plans.map(({ id, name }) => ({ id, label: name }))]}
              onChange={(id) => write({ plan: id === USUAL ? null : id })}
            />
          )}
        </div>
        <TextField
          label={say('client.domain')}
          hint={say('client.domain.hint')}
          value={client.domain}
          onChange={(domain) => write({ domain })}
          error={faults.domain}
        />
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
          <FlagSwitches flags={client.flags} onChange={(flags: ContactFlags) => write({ flags })} />
        </fieldset>
        {faults.whole !== undefined && <Notice tone="danger">{faults.whole}</Notice>}
      </Form>
    </Dialog>
  )
}
