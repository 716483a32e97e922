import { useState } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { messageAddress } from '../../../bridge/bridge.ts'
import { LightButton } from '../../../ui/light-button.tsx'
import { Linked } from '../links/linked.tsx'
import { FoldedText } from './folded-text.tsx'
import { ownText } from './timeline-days.ts'
import css from './timeline.module.css'

interface MessageTextProps {
  readonly event: string
  readonly text: string
  readonly quoted: string
  readonly hasHtml: boolean
  readonly newest: boolean
}

/** The sender's own words; quotation and the mail as sent open on demand, the latter in a closed frame. */
export function MessageText({ event, text, quoted, hasHtml, newest }: MessageTextProps) {
  const say = sayIn(useIntl())
  const [quote, setQuote] = useState(false)
  const [html, setHtml] = useState(false)
  const hasQuote = quoted.trim() !== ''
  const words = <FoldedText text={ownText(text, quoted)} newest={newest} />
  return (
    <>
      {html && (
        <iframe
          className={css.frame}
          sandbox=""
          src={messageAddress(event)}
          title={say('entry.html.frame')}
        />
      )}
      {/* A frame prints what is in sight of it: paper has the words. */}
      {html ? <div className={css.onPaper}>{words}</div> : words}
      {quote && !html && (
        <blockquote className={css.quote}>
          <Linked text={quoted.trim()} />
        </blockquote>
      )}
      {(hasQuote || hasHtml) && (
        <div className={css.after}>
          {hasQuote && !html && (
            <LightButton expanded={quote} onPress={() => setQuote(!quote)}>
              {say(quote ? 'entry.quote.hide' : 'entry.quote.show')}
            </LightButton>
          )}
          {hasHtml && (
            <LightButton expanded={html} onPress={() => setHtml(!html)}>
              {say(html ? 'entry.html.hide' : 'entry.html.show')}
            </LightButton>
          )}
        </div>
      )}
    </>
  )
}
