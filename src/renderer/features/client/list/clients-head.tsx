import type { KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { findClients, useClientList } from './client-list-store.ts'
import css from './list.module.css'

const ALL = ' all'

interface ClientsHeadProps {
  readonly profiles: readonly Named[]
  readonly onNew: () => void
  readonly onImport: () => void
  /** From the search into the list. */
  readonly onDown: () => void
  readonly onEnter: () => void
}

/** Title, count, search, the filter by profile, and ways to make clients. */
export function ClientsHead({ profiles, onNew, onImport, onDown, onEnter }: ClientsHeadProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const { total, text, profile } = useClientList()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    if (event.key === 'Enter') onEnter()
    else onDown()
  }
  return (
    <header className={css.head}>
      <h1 className={css.title}>{say('client.list')}</h1>
      {total !== null && <span className={css.total}>{intl.formatNumber(total)}</span>}
      <div className={css.search}>
        <SearchField
          label={say('client.search')}
          placeholder={say('client.search')}
          clear={say('client.search.clear')}
          found={total === null || text === '' ? '' : say('client.search.found', { count: total })}
          value={text}
          onChange={(next) => findClients({ text: next })}
          onKeyDown={onKeyDown}
        />
      </div>
      {profiles.length > 1 && (
        <Select
          look="bar"
          label={say('filter.profile')}
          value={profile ?? ALL}
          options={[
            { id: ALL, label: say('filter.profile.all') },
            ...profiles.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={(id) => findClients({ profile: id === ALL ? null : id })}
        />
      )}
      <Button onPress={onImport}>{say('client.import')}</Button>
      <Button look="primary" onPress={onNew}>
        {say('client.new')}
      </Button>
    </header>
  )
}
