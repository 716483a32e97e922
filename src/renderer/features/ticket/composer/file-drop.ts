import { type RefObject, useEffect, useState } from 'react'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'
import { attach } from './attaching.ts'

/** Files dropped on the composer are attached; whether some are held over it now. */
export function useFileDrop(intl: Intl, ticket: string, box: RefObject<HTMLElement | null>): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const target = box.current
    if (target === null) return
    const gone = new AbortController()
    const { signal } = gone
    target.addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      { signal },
    )
    target.addEventListener(
      'dragleave',
      (event) => !target.contains(event.relatedTarget as Node | null) && setOver(false),
      { signal },
    )
    target.addEventListener(
      'drop',
      (event) => {
        setOver(false)
        if (!hasFiles(event)) return
        event.preventDefault()
        attach(sayIn(intl), ticket, [...(event.dataTransfer?.files ?? [])])
      },
      { signal },
    )
    // A file that falls beside would be opened by the browser, in place of the window.
    for (const kind of ['dragover', 'drop'] as const)
      document.addEventListener(kind, (event) => hasFiles(event) && event.preventDefault(), { signal })
    return () => gone.abort()
  }, [intl, ticket, box])
  return over
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
