import { type RefObject, useEffect, useRef } from 'react'

/** For the first field of a dialog: it has the focus when it appears. */
export function useStartFocus<E extends HTMLElement>(wanted: boolean): RefObject<E | null> {
  const field = useRef<E>(null)
  useEffect(() => {
    if (wanted) field.current?.focus()
  }, [wanted])
  return field
}
