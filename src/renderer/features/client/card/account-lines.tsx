import { type ReactNode, useState } from 'react'
import { useIntl } from 'react-intl'
import type { AccountView } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { shortName, versionHint } from '../client-words.ts'
import { useChoices, usePlanWords } from '../profile-choices.ts'
import css from './card.module.css'

/** Notes beyond this, in UTF-16 units, are folded. */
const SHORT = 220

/** Plan, who of ours stands for the client, version, environments and notes. */
export function AccountLines({ account }: { account: AccountView }) {
  const say = sayIn(useIntl())
  useChoices(account.profile.id)
  const words = usePlanWords(account.plan, account.profile.id)
  const { addOns, cloud, productVersion, environments } = account
  return (
    <dl className={css.lines}>
      <Line term={say('client.plan')}>{words}</Line>
      {addOns.map(({ id, name, owner }) => (
        <Line key={id} term={shortName(name)} hint={name}>
          <bdi>{owner?.name ?? say('client.addOn.noOwner.short')}</bdi>
        </Line>
      ))}
      {(productVersion !== '' || cloud) && (
        <Line term={say('client.version')} hint={say(versionHint(cloud))}>
          <bdi>{productVersion || say('client.card.version.none')}</bdi>{' '}
          {cloud && <Badge hint={say('client.cloud.long')}>{say('client.cloud.short')}</Badge>}
        </Line>
      )}
      {environments.length > 0 && (
        <Line term={say('client.environments')}>
          <ul>
            {environments.map(({ kind, name, address }) => (
              <li key={`${kind} ${name} ${address}`}>
                {say(`client.environment.${kind}`)} <bdi className={css.none}>{address || name}</bdi>
              </li>
            ))}
          </ul>
          {environments.some(({ kind }) => kind === 'development') && (
            <p className={css.none}>{say('client.environments.development')}</p>
          )}
        </Line>
      )}
      {account.notes !== '' && <Notes text={account.notes} />}
    </dl>
  )
}

interface LineProps {
  readonly term: string
  readonly hint?: string
  readonly children: ReactNode
}

function Line({ term, hint, children }: LineProps) {
  return (
    <>
      <dt data-hint={hint}>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Notes({ text }: { text: string }) {
  const say = sayIn(useIntl())
  const [whole, setWhole] = useState(false)
  const long = text.length > SHORT
  return (
    <Line term={say('client.notes')}>
      <p className={css.notes}>{long && !whole ? `${text.slice(0, SHORT).trimEnd()}…` : text}</p>
      {long && (
        <Button look="quiet" size="s" expanded={whole} onPress={() => setWhole(!whole)}>
          {say(whole ? 'client.card.notes.less' : 'client.card.notes.more')}
        </Button>
      )}
    </Line>
  )
}
