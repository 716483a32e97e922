import { useEffect, useState } from 'react'
import css from './live-region.module.css'

const STAY = 3200
let hear: ((text: string) => void) | null = null

/** Tells what changed, to the ear and for a moment to the eye. */
export const announce = (text: string): void => hear?.(text)

export function LiveRegion() {
  const [text, setText] = useState('')
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    hear = (next) => {
      clearTimeout(timer)
      setText(next)
      setVisible(true)
      timer = setTimeout(() => setVisible(false), STAY)
    }
    return () => {
      clearTimeout(timer)
      hear = null
    }
  }, [])
  return (
    <div role="status" aria-live="polite" className={visible ? css.toast : css.silent}>
      {text}
    </div>
  )
}
