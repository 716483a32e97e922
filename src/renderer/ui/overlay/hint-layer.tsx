import { useEffect, useRef, useState } from 'react'
import css from './hint-layer.module.css'

const DELAY = 350

interface Shown {
  readonly text: string
  readonly key: string | null
  readonly target: HTMLElement
}

/**
 * The one tooltip of the window: shows `data-hint` (and `data-hint-key`) of what is hovered or focused by
 * keyboard. Stays while the pointer is over it, goes on Escape; one element for thousands of rows.
 */
export function HintLayer() {
  const [shown, setShown] = useState<Shown | null>(null)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => watch(setShown, card), [])
  useEffect(() => {
    if (shown === null || card.current === null) return
    place(card.current, shown.target.getBoundingClientRect())
    const { target } = shown
    const before = target.getAttribute('aria-describedby')
    if (target.getAttribute('aria-label') !== shown.text) target.setAttribute('aria-describedby', 'hint')
    return () => restore(target, before)
  }, [shown])
  if (shown === null) return null
  return (
    <div ref={card} id="hint" role="tooltip" className={css.hint}>
      {shown.text}
      {shown.key !== null && <kbd>{shown.key}</kbd>}
    </div>
  )
}

function watch(show: (shown: Shown | null) => void, card: { readonly current: HTMLElement | null }) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (target: HTMLElement | null, delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => show(target === null ? null : read(target)), delay)
  }
  const over = (event: Event) => {
    if (card.current?.contains(event.target as Node) === true) return clearTimeout(timer)
    later(hinted(event.target), DELAY)
  }
  const focus = (event: Event) => {
    const target = hinted(event.target)
    if (target?.matches(':focus-visible') === true) later(target, DELAY)
  }
  const hide = () => {
    clearTimeout(timer)
    show(null)
  }
  const key = (event: KeyboardEvent) => event.key === 'Escape' && hide()
  const handlers: readonly [string, EventListener][] = [
    ['pointerover', over],
    ['focusin', focus],
    ['focusout', hide],
    ['pointerdown', hide],
    ['keydown', key as EventListener],
    ['wheel', hide],
  ]
  for (const [name, handler] of handlers) document.addEventListener(name, handler, { passive: true })
  return () => {
    clearTimeout(timer)
    for (const [name, handler] of handlers) document.removeEventListener(name, handler)
  }
}

const hinted = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null

function read(target: HTMLElement): Shown | null {
  const text = target.dataset['hint'] ?? ''
  return text === '' || !target.isConnected ? null : { text, key: target.dataset['hintKey'] ?? null, target }
}

/** Below its target, above it where there is no room, inside the window always. */
function place(card: HTMLElement, target: DOMRect): void {
  const { width, height } = card.getBoundingClientRect()
  const gap = 6
  const below = target.bottom + gap + height < innerHeight
  const top = below ? target.bottom + gap : target.top - gap - height
  const left = Math.min(Math.max(8, target.left + target.width / 2 - width / 2), innerWidth - width - 8)
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  card.style.visibility = 'visible'
}

function restore(target: HTMLElement, before: string | null): void {
  if (before === null) target.removeAttribute('aria-describedby')
  else target.setAttribute('aria-describedby', before)
}
