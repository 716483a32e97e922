import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { writing } from './composing.ts'
import { type Sending, undoSend, useSending } from './undo-send.ts'
import css from './composer.module.css'

/** For ten seconds after a sending, the press that takes it back. */
export function UndoSend({ ticket }: { ticket: string }) {
  const sending = useSending((state) => state.sending)
  return sending?.ticket === ticket ? <Undo key={sending.reply} sending={sending} /> : null
}

function Undo({ sending }: { sending: Sending }) {
  const say = sayIn(useIntl())
  const bar = useRef<HTMLSpanElement>(null)
  useFocusKept(bar)
  const [left, setLeft] = useState(() => secondsTo(sending.until))
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(sending.until)), 250)
    return () => clearInterval(timer)
  }, [sending.until])
  return (
    <span ref={bar} className={css.undo}>
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

/** Whoever stands on the press as its time ends stands at the words then. */
function useFocusKept(bar: { readonly current: HTMLElement | null }) {
  useLayoutEffect(() => {
    const here = bar.current
    return () => {
      if (here?.contains(document.activeElement)) writing.current?.select(writing.current.place())
    }
  }, [bar])
}

const secondsTo = (until: number): number => Math.max(0, Math.ceil((until - Date.now()) / 1000))
