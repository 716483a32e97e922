import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { LightButton } from '../../../ui/light-button.tsx'
import { Linked } from '../links/linked.tsx'
import { foldText } from './fold-text.ts'
import css from './timeline.module.css'

interface FoldedTextProps {
  readonly text: string
  /** What was written last is shown at length. */
  readonly newest: boolean
  /** Draws a stretch of it; without one addresses alone stand out. */
  readonly draw?: (text: string) => ReactNode
}

/** A text as it was written; the rest of a long one opens on demand, or where the browser's search finds it. */
export function FoldedText({ text, newest, draw = withLinks }: FoldedTextProps) {
  const say = sayIn(useIntl())
  const [open, setOpen] = useState(false)
  const folded = foldText(text, newest)
  if (folded === null) return <p className={css.text}>{draw(text)}</p>
  return (
    <>
      <div>
        <p className={css.text}>{draw(folded.head)}</p>
        <Rest text={draw(folded.rest)} open={open} onFound={() => setOpen(true)} />
      </div>
      <div className={css.after}>
        <LightButton expanded={open} onPress={() => setOpen(!open)}>
          {say(open ? 'entry.text.less' : 'entry.text.more')}
        </LightButton>
      </div>
    </>
  )
}

const withLinks = (text: string): ReactNode => <Linked text={text} />

function Rest({ text, open, onFound }: { text: ReactNode; open: boolean; onFound: () => void }) {
  const rest = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const element = rest.current
    if (element === null) return
    if (open) element.removeAttribute('hidden')
    else element.setAttribute('hidden', 'until-found')
    element.addEventListener('beforematch', onFound)
    return () => element.removeEventListener('beforematch', onFound)
  }, [open, onFound])
  return (
    <p ref={rest} className={css.text}>
      {text}
    </p>
  )
}
