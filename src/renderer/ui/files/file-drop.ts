import { type RefObject, useEffect, useRef, useState } from 'react'

/** Takes files that are dropped on a part of the window; whether some are held over it now. */
export function useFileDrop(
  box: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
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
        latest.current([...(event.dataTransfer?.files ?? [])])
      },
      { signal },
    )
    // A file that falls beside would be opened by the browser, in place of the window.
    for (const kind of ['dragover', 'drop'] as const)
      document.addEventListener(kind, (event) => hasFiles(event) && event.preventDefault(), { signal })
    return () => gone.abort()
  }, [box])
  return over
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
