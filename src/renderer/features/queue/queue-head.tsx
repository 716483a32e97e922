import { useIntl } from 'react-intl'
import { sayIn } from '../../../i18n/intl.ts'
import { CommandButton } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { type Scope, showQueue, useQueue } from './queue-store.ts'
import css from './queue.module.css'

const ALL = ' all'

interface QueueHeadProps {
  readonly scope: Scope
  readonly profiles: readonly { readonly id: string; readonly name: string; readonly assumedHours: boolean }[]
}

/** Title, count and the filter by profile. */
export function QueueHead({ scope, profiles }: QueueHeadProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const { total, profile } = useQueue()
  const options = profiles.map(({ id, name, assumedHours }) => ({
    id,
    label: assumedHours ? say('filter.profile.assumedHours', { name }) : name,
  }))
  return (
    <header className={css.head}>
      <h1 className={css.title}>{say(`nav.${scope}`)}</h1>
      {total !== null && <span className={css.total}>{intl.formatNumber(total)}</span>}
      <span className={css.space} />
      {profiles.length > 1 && (
        <Select
          look="bar"
          label={say('filter.profile')}
          value={profile ?? ALL}
          options={[{ id: ALL, label: say('filter.profile.all') }, ...options]}
          onChange={(id) => showQueue({ profile: id === ALL ? null : id })}
        />
      )}
      <CommandButton id="shortcuts" icon="keyboard" look="quiet" bare />
    </header>
  )
}
