import { useEffect, useRef } from 'react'
import { type CommandId, commandOfKey } from './command-table.ts'

/** Listens for the keys of commands. What a part of the window has handled itself is left alone. */
export function useKeys(run: (id: CommandId) => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]') != null)
        return
      const writing = target?.closest('input, textarea') != null
      const inList = !writing && target?.closest('[data-keys="list"]') != null
      const id = commandOfKey(event.key, inList)
      if (id === null) return
      event.preventDefault()
      if (id === 'back' && writing) return leave(target)
      latest.current(id)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** Escape while writing goes back to the timeline, not out of the ticket; the draft stays. */
function leave(target: Element | null): void {
  const list = document.querySelector<HTMLElement>('[data-keys="list"]')
  if (list !== null) list.focus()
  else if (target instanceof HTMLElement) target.blur()
}
