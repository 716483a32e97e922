import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Initials } from '../../../ui/badge.tsx'
import { Switch } from '../../../ui/form/switch.tsx'
import { Select } from '../../../ui/select.tsx'
import { useChoices, usePeople } from '../profile-choices.ts'
import type { TermsProps } from './account-facts.tsx'
import { Fault } from './fault.tsx'
import css from './page.module.css'

/** What the profile sells besides the plan; some name a person of ours who stands for it (WA-13). */
export function AddOns({ account, change }: TermsProps) {
  const say = sayIn(useIntl())
  const { addOns } = useChoices(account.profile.id)
  const people = usePeople()
  const [refused, setRefused] = useState<string | null>(null)
  const held = account.addOns.map(({ id, owner }) => ({ id, owner: owner?.id ?? null }))
  const store = async (next: typeof held) => setRefused(await change({ addOns: next }))
  const turn = (id: string, on: boolean) =>
    void store(on ? [...held, { id, owner: null }] : held.filter((one) => one.id !== id))
  if (addOns.length === 0) return null
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{say('client.addOns')}</h2>
      {addOns.map(({ id, name, namesOwner }) => {
        const has = account.addOns.find((one) => one.id === id)
        return (
          <div key={id}>
            <Switch on={has !== undefined} onChange={(on) => turn(id, on)}>
              {name}
            </Switch>
            {namesOwner && has !== undefined && (
              <Owner
                owner={has.owner}
                people={people}
                onChange={(owner) => void store(held.map((one) => (one.id === id ? { id, owner } : one)))}
              />
            )}
          </div>
        )
      })}
      <Fault words={refused} />
    </section>
  )
}

interface OwnerProps {
  readonly owner: Named | null
  readonly people: readonly Named[]
  readonly onChange: (id: string) => void
}

/** Whoever stands for it is offered, though he be no more among those who work here. */
function Owner({ owner, people, onChange }: OwnerProps) {
  const say = sayIn(useIntl())
  const all = owner === null || people.some(({ id }) => id === owner.id) ? people : [...people, owner]
  return (
    <Select
      look="row"
      label={say('client.addOn.owner')}
      value={owner?.id ?? null}
      placeholder={say('client.addOn.noOwner')}
      options={all.map(({ id, name }) => ({ id, label: name, mark: <Initials name={name} /> }))}
      onChange={onChange}
    />
  )
}
