import { useEffect, useRef } from 'react'
import { chordOf, isMac } from './chord.ts'
import type { Route } from '../route.ts'
import type { Place } from './command.ts'
import { give } from './give.ts'
import { commandOfKey, type Keys } from './keys.ts'

/** Listens for the keys of commands. What a part of the window has handled itself is left alone. */
export function useKeys(place: Place, keys: Keys): void {
  const latest = useRef({ place, keys })
  useEffect(() => {
    latest.current = { place, keys }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event, latest.current)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const FLOATING = '[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]'

function pressed(
  event: KeyboardEvent,
  { place, keys }: { readonly place: Place; readonly keys: Keys },
): void {
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(FLOATING) != null) return
  const chord = chordOf(event, isMac())
  if (chord === null) return
  const writing = target?.closest('input, textarea') != null
  const inList = !writing && target?.closest('[data-keys="list"]') != null
  const command = commandOfKey(chord, { page: place.route.page, inList, keys })
  if (command === null) return
  event.preventDefault()
  if (event.repeat && command.repeats !== true) return
  if (command.id === 'back' && writing && !LEFT_FROM_FIELDS.includes(place.route.page)) return leave(target)
  give(command, place)
}

/** Pages that are all one form: their fields take Escape first where they have something to clear or close. */
const LEFT_FROM_FIELDS: readonly Route['page'][] = ['opening', 'search']

/** Escape while writing goes back to the timeline, not out of the ticket; the draft stays. */
function leave(target: Element | null): void {
  const list = document.querySelector<HTMLElement>('[data-keys="list"]')
  if (list !== null) list.focus()
  else if (target instanceof HTMLElement) target.blur()
}
