import { useIntl } from 'react-intl'
import type { UpdateState } from '../../../../contract/views/update.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { SettingRow } from '../setting-row.tsx'
import { look, restart, useUpdate } from './update-store.ts'

/** What is known of newer versions, and what can be done about it; nothing in a browser. */
export function UpdateRow() {
  const say = sayIn(useIntl())
  const { view, waits } = useUpdate()
  const words = useWords(view?.state ?? null)
  if (view === null) return null
  return (
    <SettingRow label={say('update.title')} text={waits === null ? words : say(`update.waits.${waits}`)}>
      {() => <Act state={view.state} />}
    </SettingRow>
  )
}

function Act({ state }: { state: UpdateState }) {
  const say = sayIn(useIntl())
  if (state.kind === 'ready')
    return <Button onPress={() => void restart(false)}>{say('update.restart')}</Button>
  if (state.kind !== 'idle' && state.kind !== 'failed') return null
  return <Button onPress={() => void look()}>{say('update.look')}</Button>
}

function useWords(state: UpdateState | null): string {
  const intl = useIntl()
  const say = sayIn(intl)
  switch (state?.kind) {
    case undefined:
      return ''
    case 'idle':
      return state.checkedAt === null
        ? say('update.idle.never')
        : say('update.idle', {
            at: intl.formatDate(state.checkedAt, { dateStyle: 'medium', timeStyle: 'short' }),
          })
    case 'available':
    case 'ready':
      return say(`update.${state.kind}`, { version: state.version })
    case 'downloading':
      return say('update.downloading', {
        version: state.version,
        share: intl.formatNumber(state.share, { style: 'percent' }),
      })
    case 'failed':
      return say(`update.failed.${state.reason}`)
    case 'off':
    case 'checking':
      return say(`update.${state.kind}`)
  }
}
