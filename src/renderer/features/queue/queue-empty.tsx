import { useState } from 'react'
import { useIntl } from 'react-intl'
import { failureWords } from '../../../i18n/failure.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { call } from '../../bridge/bridge.ts'
import { Button, CommandButton } from '../../ui/button.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import { Empty } from '../../ui/notice.tsx'
import { NO_FILTER, usedFields } from './filter/filter.ts'
import { narrow, useQueue } from './queue-store.ts'

/** What to do where there is nothing. */
export function QueueEmpty() {
  const say = sayIn(useIntl())
  const scope = useQueue((state) => state.scope)
  const filter = useQueue((state) => state.filter)
  if (usedFields(filter).length > 0)
    return (
      <Empty title={say('queue.empty.filtered.title')} text={say('queue.empty.filtered.text')}>
        <Button onPress={() => narrow({ filter: NO_FILTER })}>{say('filter.clear')}</Button>
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
  const addSamples = async () => {
    setBusy(true)
    const answer = await call('workspace.addSamples', {})
    setBusy(false)
    announce(
      answer.ok ? say('queue.empty.samples.done', { count: answer.value.opened }) : failureWords(say, answer),
    )
  }
  return (
    <>
      <CommandButton id="importMail" icon="mail" look="primary" />
      <Button disabled={busy} onPress={() => void addSamples()}>
        {say('queue.empty.samples')}
      </Button>
    </>
  )
}
