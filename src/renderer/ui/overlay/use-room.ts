import { type RefObject, useEffect, useState } from 'react'

export interface Room {
  readonly width: number
  readonly height: number
}

/** The inside of an element in CSS pixels, followed while it changes. */
export function useRoom(box: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 1, height: 1 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return room
}
