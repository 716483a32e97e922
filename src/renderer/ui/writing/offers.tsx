import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { Hidden } from '../hidden.tsx'
import float from '../overlay/float.module.css'
import type { Offer } from './completing.ts'
import css from './writing.module.css'

interface OffersProps {
  readonly id: string
  readonly label: string
  readonly offers: readonly Offer[]
  readonly active: number
  /** At what the list stands: the word that is completed. */
  readonly anchor: RefObject<HTMLElement | null>
  /** Told to the ear when the list opens or its length changes. */
  readonly told: string
  readonly onTake: (offer: Offer) => void
}

/** The list at the caret; the focus stays in the field, which says which row is meant. */
export function Offers({ id, label, offers, active, anchor, told, onTake }: OffersProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  usePlaced(list, anchor, offers.length)
  return (
    <>
      <Hidden>
        <span role="status">{told}</span>
      </Hidden>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        className={`${float.float} ${float.list} ${css.offers}`}
      >
        {offers.map((offer, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/control-has-associated-label -- the field beside it has the keys, and its words are inside
          <div
            key={offer.id}
            id={optionId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={offer.refused !== undefined}
            data-focused={index === active || undefined}
            data-disabled={offer.refused !== undefined || undefined}
            className={float.item}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(offer)}
          >
            <span className={css.offer}>
              <bdi className={css.label}>{offer.label}</bdi>
              <span className={css.detail}>{offer.refused ?? offer.detail}</span>
            </span>
          </div>
        ))}
      </div>
    </>
  )
}

export const optionId = (list: string, index: number): string => `${list}-${index}`

const GAP = 6

/** Above its word, or below it where there is more room; it stays there while the page moves under it. */
function usePlaced(
  list: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  count: number,
): void {
  useLayoutEffect(() => {
    const place = () => list.current !== null && anchor.current !== null && put(list.current, anchor.current)
    place()
    document.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      document.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [list, anchor, count])
}

function put(list: HTMLElement, anchor: HTMLElement): void {
  const word = anchor.getBoundingClientRect()
  const line = Number.parseFloat(getComputedStyle(anchor).lineHeight) || word.height
  const above = word.top - GAP
  const below = innerHeight - word.top - line - GAP
  list.style.maxHeight = `min(16rem, ${Math.max(above, below)}px)`
  list.style.left = `${Math.max(GAP, Math.min(word.left, innerWidth - list.offsetWidth - GAP))}px`
  list.style.top = above >= below ? '' : `${word.top + line + GAP}px`
  list.style.bottom = above >= below ? `${innerHeight - above}px` : ''
}
