import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Press } from '../../../ui/press.tsx'
import { restart, useUpdate } from './update-store.ts'

/** The quiet word that a newer version waits, where nothing is under way. */
export function UpdateOffer({ className }: { className: string | undefined }) {
  const say = sayIn(useIntl())
  const view = useUpdate((state) => state.view)
  if (view?.state.kind !== 'ready' || !view.offered) return null
  const label = say('update.offer', { version: view.state.version })
  return (
    <Press
      className={className}
      label={label}
      hint={say('update.offer.hint')}
      onPress={() => void restart(false)}
    >
      <Icon name="restart" />
      <span>{label}</span>
    </Press>
  )
}
