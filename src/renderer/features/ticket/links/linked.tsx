import type { KeyboardEvent, ReactNode } from 'react'
import { askToLeave } from './leaving.ts'
import { linksIn } from './find-links.ts'
import css from './links.module.css'

/** A text whose addresses can be followed, after a question; `draw` shows what lies between them. */
export function Linked({
  text,
  draw = asItIs,
}: {
  text: string
  draw?: (text: string) => ReactNode
}): ReactNode {
  const stretches = linksIn(text)
  if (stretches.every(({ address }) => address === null)) return draw(text)
  return stretches.map(({ from, to, address }) => {
    const words = text.slice(from, to)
    return address === null ? (
      <span key={from}>{draw(words)}</span>
    ) : (
      <Link key={from} words={words} address={address} />
    )
  })
}

const asItIs = (text: string): ReactNode => text

/** No address of the page itself: the other button of the mouse and the middle one would pass by the question. */
function Link({ words, address }: { words: string; address: string }) {
  const ask = (): void => askToLeave(address)
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    ask()
  }
  return (
    <span role="link" tabIndex={0} className={css.link} data-hint={address} onClick={ask} onKeyDown={onKey}>
      {words}
    </span>
  )
}
