import { useState } from 'react'
import { useIntl } from 'react-intl'
import { failureWords } from '../../../i18n/failure.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { call } from '../../bridge/bridge.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import { Empty } from '../../ui/notice.tsx'
import { type Scope, showQueue, useQueue } from './queue-store.ts'
import css from './queue.module.css'

interface QueueEmptyProps {
  readonly scope: Scope
  readonly profiles: readonly { readonly id: string; readonly name: string }[]
}

/** What to do where there is nothing. */
export function QueueEmpty({ scope, profiles }: QueueEmptyProps) {
  const say = sayIn(useIntl())
  const filter = useQueue((state) => state.profile)
  const profile = profiles.find(({ id }) => id === filter)
  if (profile !== undefined)
    return (
      <Empty
        title={say('queue.empty.filtered.title', { profile: profile.name })}
        text={say('queue.empty.filtered.text')}
      >
        <Button onPress={() => showQueue({ profile: null })}>{say('queue.empty.filtered.clear')}</Button>
      </Empty>
    )
  return (
    <Empty title={say(`queue.empty.${scope}.title`)} text={say(`queue.empty.${scope}.text`)}>
      {scope === 'open' && <FirstSteps />}
    </Empty>
  )
}

function FirstSteps() {
  const say = sayIn(useIntl())
  const [busy, setBusy] = useState(false)
  const command = say('queue.empty.command')
  const addSamples = async () => {
    setBusy(true)
    const answer = await call('workspace.addSamples', {})
    setBusy(false)
    announce(
      answer.ok ? say('queue.empty.samples.done', { count: answer.value.opened }) : failureWords(say, answer),
    )
  }
  const copy = async () => {
    await navigator.clipboard.writeText(command)
    announce(say('app.copied'))
  }
  return (
    <>
      <div className={css.command}>
        <span className={css.commandLabel}>{say('queue.empty.command.label')}</span>
        <code>{command}</code>
        <Button
          look="quiet"
          size="s"
          icon="copy"
          label={say('queue.empty.command.copy')}
          onPress={() => void copy()}
        />
      </div>
      <Button look="primary" disabled={busy} onPress={() => void addSamples()}>
        {say('queue.empty.samples')}
      </Button>
    </>
  )
}
