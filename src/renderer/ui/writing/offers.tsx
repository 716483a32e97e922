import { useEffect, useRef, type RefObject } from 'react'
import { Popover } from 'react-aria-components'
import { Hidden } from '../hidden.tsx'
import float from '../overlay/float.module.css'
import type { Offer } from './completing.ts'
import css from './writing.module.css'

interface OffersProps {
  readonly id: string
  readonly label: string
  readonly offers: readonly Offer[]
  readonly active: number
  readonly anchor: RefObject<HTMLElement | null>
  /** Told to the ear when the list opens or its length changes. */
  readonly told: string
  readonly onTake: (offer: Offer) => void
  readonly onClose: () => void
}

/** The list below the caret; the focus stays in the field, which says which row is meant. */
export function Offers({ id, label, offers, active, anchor, told, onTake, onClose }: OffersProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <>
      <Hidden>
        <span role="status">{told}</span>
      </Hidden>
      <Popover
        className={`${float.float} ${css.offers}`}
        triggerRef={anchor}
        isOpen
        isNonModal
        onOpenChange={(open) => !open && onClose()}
        placement="top start"
        offset={6}
      >
        <div ref={list} id={id} role="listbox" aria-label={label} className={float.list}>
          {offers.map((offer, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field beside it has the keys
            <div
              key={offer.id}
              id={optionId(id, index)}
              role="option"
              aria-label={[offer.label, offer.refused ?? offer.detail].filter(Boolean).join(', ')}
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
      </Popover>
    </>
  )
}

export const optionId = (list: string, index: number): string => `${list}-${index}`
