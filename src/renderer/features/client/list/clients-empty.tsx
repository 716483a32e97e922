import { useIntl } from 'react-intl'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/notice.tsx'
import { findClients, useClientList } from './client-list-store.ts'
import css from './list.module.css'

interface ClientsEmptyProps {
  readonly profiles: readonly Named[]
  readonly onNew: () => void
  readonly onImport: () => void
}

/** What to do where there is nobody. */
export function ClientsEmpty({ profiles, onNew, onImport }: ClientsEmptyProps) {
  const say = sayIn(useIntl())
  const { text, profile } = useClientList(({ shown }) => shown)
  const team = profiles.find(({ id }) => id === profile)
  if (text.trim() !== '')
    return (
      <Empty title={say('client.empty.text.title', { text })} text={say('client.empty.text.text')}>
        <div className={css.actions}>
          <Button onPress={() => findClients({ text: '' })}>{say('client.search.clear')}</Button>
          <Button look="primary" onPress={onNew}>
            {say('client.make', { name: text.trim() })}
          </Button>
        </div>
      </Empty>
    )
  const title =
    team === undefined ? say('client.empty.title') : say('client.empty.profile.title', { profile: team.name })
  return (
    <Empty title={title} text={say('client.empty.text')}>
      <div className={css.actions}>
        <Button onPress={onImport}>{say('client.import')}</Button>
        <Button look="primary" onPress={onNew}>
          {say('client.new')}
        </Button>
      </div>
    </Empty>
  )
}
