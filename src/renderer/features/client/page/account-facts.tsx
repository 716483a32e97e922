import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ClientAct } from '../../../../contract/calls/client.ts'
import type { AccountView } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { EditText } from '../../../ui/form/edit-text.tsx'
import { Switch } from '../../../ui/form/switch.tsx'
import { Select } from '../../../ui/select.tsx'
import { versionHint } from '../client-words.ts'
import { domainsIn, lineFault, LONGEST_NOTES } from '../faults.ts'
import { useChoices, usePlanWords } from '../profile-choices.ts'
import { AddOns } from './add-ons.tsx'
import { save } from './client-store.ts'
import { Environments } from './environments.tsx'
import { Fault } from './fault.tsx'
import { SavedTags } from './saved-tags.tsx'
import css from './page.module.css'

type Terms = Extract<ClientAct, { kind: 'change' }>['terms']

export interface TermsProps {
  readonly account: AccountView
  /** Saves a part of the terms; null, or why not. */
  readonly change: (terms: Terms) => Promise<string | null>
}

const USUAL = ' usual'

/** What was agreed with the client, edited in place. */
export function AccountFacts({ account }: { account: AccountView }) {
  const say = sayIn(useIntl())
  const change = (terms: Terms) => save(say, { kind: 'change', account: account.id, terms })
  return (
    <>
      <h2 className={css.heading}>{say('client.terms')}</h2>
      <Plan account={account} change={change} />
      <SavedTags
        look="row"
        label={say('client.domains')}
        values={account.domains}
        take={domainsIn}
        fault={(domain) => say('refusal.domainInvalid', { domain })}
        onSave={(domains) => change({ domains: [...domains] })}
        placeholder={say('client.domains.placeholder')}
      />
      <EditText
        look="row"
        label={say('client.version')}
        value={account.productVersion}
        placeholder={say('client.version.placeholder')}
        hint={say(versionHint(account.cloud))}
        onSave={async (text) => lineFault(say, text) ?? (await change({ productVersion: text.trim() }))}
      />
      <Cloud account={account} change={change} />
      <AddOns account={account} change={change} />
      <Environments account={account} change={change} />
      <h2 className={css.heading}>{say('client.notes')}</h2>
      <EditText
        unlabelled
        rows={4}
        label={say('client.notes')}
        value={account.notes}
        placeholder={say('client.notes.placeholder')}
        hint={say('client.notes.hint')}
        onSave={async (notes) => lineFault(say, notes, LONGEST_NOTES) ?? (await change({ notes }))}
      />
    </>
  )
}

function Plan({ account, change }: TermsProps) {
  const say = sayIn(useIntl())
  const { plans } = useChoices(account.profile.id)
  const usual = usePlanWords(null, account.profile.id)
  const [refused, setRefused] = useState<string | null>(null)
  const choose = async (id: string) => setRefused(await change({ plan: id === USUAL ? null : id }))
  if (plans.length === 0) return null
  return (
    <div>
      <Select
        look="row"
        label={say('client.plan')}
        value={account.plan?.id ?? USUAL}
        options={[{ id: USUAL, label: usual }, ...plans.map(({ id, name }) => ({ id, label: name }))]}
        onChange={(id) => void choose(id)}
      />
      <Fault words={refused} />
    </div>
  )
}

function Cloud({ account, change }: TermsProps) {
  const say = sayIn(useIntl())
  const [refused, setRefused] = useState<string | null>(null)
  return (
    <Switch
      on={account.cloud}
      text={say('client.cloud.long')}
      error={refused}
      onChange={(cloud) => void change({ cloud }).then(setRefused)}
    >
      {say('client.cloud')}
    </Switch>
  )
}
