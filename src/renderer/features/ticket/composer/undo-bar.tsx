import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { type Sending, undoSend, useSending } from './undo-send.ts'
import css from './composer.module.css'

/** For ten seconds after a sending, the press that takes it back. */
export function UndoSend({ ticket }: { ticket: string }) {
  const sending = useSending((state) => state.sending)
  return sending?.ticket === ticket ? <Undo key={sending.reply} sending={sending} /> : null
}

function Undo({ sending }: { sending: Sending }) {
  const say = sayIn(useIntl())
  const [left, setLeft] = useState(() => secondsTo(sending.until))
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(sending.until)), 250)
    return () => clearInterval(timer)
  }, [sending.until])
  return (
    <span className={css.undo}>
      {say('composer.sent')}
      <Button size="s" icon="undo" onPress={() => void undoSend(say)}>
        {say('composer.undo')}
      </Button>
      <span className={css.seconds} aria-hidden="true">
        {left}
      </span>
    </span>
  )
}

const secondsTo = (until: number): number => Math.max(0, Math.ceil((until - Date.now()) / 1000))
