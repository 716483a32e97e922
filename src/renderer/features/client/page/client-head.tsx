import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { AccountView } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { CommandButton } from '../../../ui/button.tsx'
import { EditText } from '../../../ui/form/edit-text.tsx'
import { Menu } from '../../../ui/overlay/menu.tsx'
import { shortName } from '../client-words.ts'
import { nameFault } from '../faults.ts'
import { usePlanWords } from '../profile-choices.ts'
import { save } from './client-store.ts'
import { MergeAccountDialog } from './merge-account.tsx'
import css from './page.module.css'

interface ClientHeadProps {
  readonly account: AccountView
  readonly onOpen: (account: string) => void
}

/** Name, team and what strikes first; the acts on the whole client. */
export function ClientHead({ account, onOpen }: ClientHeadProps) {
  const say = sayIn(useIntl())
  const [merging, setMerging] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [account.id])
  const rename = async (name: string) =>
    nameFault(say, name) ??
    (await save(say, { kind: 'change', account: account.id, terms: { name: name.trim() } }))
  return (
    <header>
      <div className={css.bar}>
        <CommandButton id="back" icon="back" look="quiet" bare />
        <span className={css.kind}>{say('client.one')}</span>
        <span className={css.space} />
        <Menu
          label={say('client.menu', { name: account.name })}
          entries={[{ id: 'merge', label: say('client.merge.ellipsis'), run: () => setMerging(true) }]}
        />
      </div>
      <h1 ref={heading} tabIndex={-1} className={css.name}>
        {account.name}
      </h1>
      <EditText look="title" unlabelled label={say('client.name')} value={account.name} onSave={rename} />
      <p className={css.flags}>
        <span>{account.profile.name}</span>
        <Badge>{usePlanWords(account.plan, account.profile.id)}</Badge>
        {account.cloud && <Badge hint={say('client.cloud.long')}>{say('client.cloud.short')}</Badge>}
        {account.addOns.map(({ id, name, owner }) => (
          <Badge key={id} tone="accent" hint={name}>
            {owner === null
              ? shortName(name)
              : say('client.addOn.of', { name: shortName(name), owner: owner.name })}
          </Badge>
        ))}
      </p>
      {merging && <MergeAccountDialog account={account} onOpen={onOpen} onClose={() => setMerging(false)} />}
    </header>
  )
}
