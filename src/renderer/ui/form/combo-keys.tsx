import { type KeyboardEvent, type ReactNode, useContext, useEffect, useRef } from 'react'
import { ComboBoxStateContext } from 'react-aria-components'
import css from './form.module.css'

/** How a field takes text that is none of its offers. */
export interface Free {
  /** Takes what it can and answers what stays in the field. */
  readonly take: (text: string) => string
  /** Characters that end one value, besides Enter and leaving the field. */
  readonly ends: RegExp
  /** Backspace in an empty field. */
  readonly onBack?: () => void
}

/** The first offer is taken by Enter, without an arrow before it. */
export function FirstOption() {
  const state = useContext(ComboBoxStateContext)
  useEffect(() => {
    if (state === null || !state.isOpen || state.inputValue === '') return
    const { selectionManager, collection } = state
    if (selectionManager.focusedKey === null) selectionManager.setFocusedKey(collection.getFirstKey())
  })
  return null
}

/** What was found for a typed text is shown as soon as it is there: the answer may come after the last key. */
export function ShowFound({
  found,
}: {
  found: { readonly typed: boolean; readonly items: readonly unknown[] }
}) {
  const state = useContext(ComboBoxStateContext)
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  })
  useEffect(() => {
    const { current } = latest
    if (!found.typed || found.items.length === 0 || current === null) return
    if (current.isFocused && !current.isOpen) current.open(null, 'input')
  }, [found])
  return null
}

interface FreeTextProps {
  readonly free: Free | undefined
  readonly text: string
  readonly onText: (text: string) => void
  readonly children: ReactNode
}

/** Enter and the characters that end a value take what is written, where no offer has the focus. */
export function FreeText({ free, text, onText, children }: FreeTextProps) {
  const state = useContext(ComboBoxStateContext)
  const onKeyDown = (event: KeyboardEvent) => {
    // Escape closes the list, and nothing behind it.
    if (event.key === 'Escape' && state?.isOpen === true) {
      event.preventDefault()
      event.stopPropagation()
      return state.close()
    }
    if (free === undefined || event.nativeEvent.isComposing) return
    if (event.key === 'Backspace' && text === '') return free.onBack?.()
    const ends = event.key === 'Enter' || (event.key.length === 1 && free.ends.test(event.key))
    const offered =
      event.key === 'Enter' && state?.isOpen === true && state.selectionManager.focusedKey !== null
    if (!ends || offered || text.trim() === '') return
    event.preventDefault()
    event.stopPropagation()
    onText(free.take(text))
  }
  return (
    <div
      className={css.box}
      onKeyDownCapture={onKeyDown}
      onPasteCapture={(event) => {
        const pasted = event.clipboardData.getData('text/plain')
        if (free === undefined || !free.ends.test(pasted)) return
        event.preventDefault()
        onText(free.take(text + pasted))
      }}
    >
      {children}
    </div>
  )
}
