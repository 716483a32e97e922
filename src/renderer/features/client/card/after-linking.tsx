import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ClientAct } from '../../../../contract/calls/client.ts'
import type { ClientCard } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { actToTheEnd } from '../client-act.ts'
import { type Question, questionsAfter } from './questions.ts'

interface AfterLinkingProps {
  /** As it was right after the ticket got its client. */
  readonly card: ClientCard
  readonly onClose: () => void
}

/** Asks, one by one, what follows from naming a client; renders nothing where nothing does. */
export function AfterLinking({ card, onClose }: AfterLinkingProps) {
  const say = sayIn(useIntl())
  const [answered, setAnswered] = useState<readonly Question['kind'][]>([])
  const [kept, setKept] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const question = questionsAfter(card, kept).find(({ kind }) => !answered.includes(kind))
  if (question === undefined) return null
  const next = (yes: boolean) => {
    const rest = questionsAfter(card, kept || (yes && question.kind === 'register'))
    const done = [...answered, question.kind]
    setRefused(null)
    setAnswered(done)
    if (!rest.some(({ kind }) => !done.includes(kind))) onClose()
  }
  const confirm = async () => {
    const outcome = await actToTheEnd(say, question.act satisfies ClientAct)
    if ('refused' in outcome) return setRefused(outcome.refused)
    announce(
      question.kind === 'adopt'
        ? say('client.card.adopted', { count: outcome.tickets })
        : say('client.done.changeContact'),
    )
    if (question.kind === 'register') setKept(true)
    next(true)
  }
  const { kind, words } = question
  return (
    <Dialog
      key={kind}
      title={say(`client.card.${kind}.title`, words)}
      text={say(`client.card.${kind}.text`, words)}
      onClose={() => next(false)}
      actions={
        <>
          <Button onPress={() => next(false)}>
            {say(kind === 'adopt' ? 'client.card.adopt.only' : 'client.card.register.no')}
          </Button>
          <Button look="primary" onPress={() => void confirm()}>
            {say(`client.card.${kind}.confirm`)}
          </Button>
        </>
      }
    >
      {refused !== null && <Notice tone="danger">{refused}</Notice>}
    </Dialog>
  )
}
