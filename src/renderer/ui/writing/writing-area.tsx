import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react'
import { type Asked, askedAt, type Completion, type Offer } from './completing.ts'
import { type Mark, MarkedText } from './marked-text.tsx'
import { Offers, optionId } from './offers.tsx'
import { stopBeside, type Stretch } from './stops.ts'
import css from './writing.module.css'

/** What others do in the field. */
export interface WritingHandle {
  /** Puts `text` in the place of a stretch, as if typed, and selects in it what `select` says, else its end. */
  replace(place: Stretch, text: string, select?: Stretch | null): void
  select(place: Stretch): void
  /** Where the caret or the selection stands. */
  place(): Stretch
}

interface WritingAreaProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Ctrl or Cmd with Enter. */
  readonly onSend: () => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onFocus?: () => void
  readonly marks: readonly Mark[]
  readonly completions: readonly Completion[]
  /** How many offers there are, in words. */
  readonly tell: (count: number) => string
  readonly handle: Ref<WritingHandle>
}

/** Longer text is not measured for the height of its field: that takes seconds. In UTF-16 units. */
const MEASURED = 4096

export function WritingArea({ value, marks, completions, ...props }: WritingAreaProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<HTMLSpanElement>(null)
  const list = useId()
  const { asked, offers, active, look, leave, move } = useCompletion(completions)
  useImperativeHandle(props.handle, () => handleOf(field))
  const open = asked !== null && offers.length > 0
  const long = value.length > MEASURED
  const take = (offer: Offer | undefined) => {
    if (asked === null || offer === undefined || offer.refused !== undefined) return
    leave()
    asked.completion.take(offer, asked.place)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const keys = open
      ? { ...FREE_KEYS, ...listKeys({ move, leave, take: () => take(offers[active]) }) }
      : FREE_KEYS
    const done = keys[event.key]?.(event, { send: props.onSend, marks })
    if (done === true) event.preventDefault()
  }
  const seen = (area: HTMLTextAreaElement) => look(area.value, area.selectionStart, area.selectionEnd)
  return (
    <div className={css.writing}>
      {!long && (marks.length > 0 || open) && (
        <MarkedText text={value} marks={marks} caret={open ? asked.place.from : null} caretRef={caret} />
      )}
      <textarea
        ref={field}
        className={css.field}
        rows={1}
        aria-label={props.label}
        placeholder={props.placeholder}
        spellCheck
        value={value}
        data-long={long}
        aria-autocomplete={completions.length > 0 ? 'list' : undefined}
        aria-haspopup={completions.length > 0 ? 'listbox' : undefined}
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? optionId(list, active) : undefined}
        onChange={(event) => {
          props.onChange(event.target.value)
          seen(event.target)
        }}
        onSelect={(event) => seen(event.currentTarget)}
        onFocus={() => props.onFocus?.()}
        onBlur={leave}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          const files = [...event.clipboardData.files]
          // A table copied from a spreadsheet is a picture too: whoever pastes words means the words.
          if (files.length > 0 && text === '') {
            event.preventDefault()
            return props.onFiles(files)
          }
          // Before the browser lays out what is pasted, which happens before anything is rendered here.
          if (value.length + text.length > MEASURED) event.currentTarget.dataset['long'] = 'true'
        }}
        onKeyDown={onKeyDown}
      />
      {open && (
        <Offers
          id={list}
          label={asked.completion.label}
          anchor={long ? field : caret}
          told={props.tell(offers.length)}
          onTake={take}
          {...{ offers, active }}
        />
      )}
    </div>
  )
}

/** What is being completed; left with Escape, it stays left until another word begins. */
function useCompletion(completions: readonly Completion[]) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const offers = asked === null ? [] : asked.completion.find(asked.query)
  const look = (text: string, from: number, to: number) => {
    const found = from === to ? askedAt(text, from, completions) : null
    if (found === null) setLeft(null)
    if (found?.place.from === left && found !== null) return
    if (found?.query !== asked?.query) setActive(0)
    setAsked(found)
  }
  const leave = () => {
    setLeft(asked?.place.from ?? null)
    setAsked(null)
    setActive(0)
  }
  const move = (by: 1 | -1) => setActive((active + by + offers.length) % offers.length)
  return { asked, offers, active: Math.min(active, Math.max(0, offers.length - 1)), look, leave, move }
}

interface Doing {
  readonly send: () => void
  readonly marks: readonly Mark[]
}

/** Whether the key was used. */
type Key = (event: KeyboardEvent<HTMLTextAreaElement>, doing: Doing) => boolean

const FREE_KEYS: Readonly<Record<string, Key>> = {
  Enter: (event, { send }) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey) return false
    send()
    return true
  },
  Tab: (event, { marks }) => {
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    const gaps = marks.filter(({ look }) => look === 'gap').toSorted((a, b) => a.from - b.from)
    const stop = stopBeside(gaps, { from, to }, event.shiftKey ? -1 : 1)
    if (stop === null) return false
    event.currentTarget.setSelectionRange(stop.from, stop.to)
    return true
  },
}

function listKeys(on: { move: (by: 1 | -1) => void; leave: () => void; take: () => void }) {
  const used = (run: () => void) => (): boolean => {
    run()
    return true
  }
  const take: Key = (event, doing) =>
    event.ctrlKey || event.metaKey ? (FREE_KEYS['Enter']?.(event, doing) ?? false) : used(on.take)()
  return {
    ArrowDown: used(() => on.move(1)),
    ArrowUp: used(() => on.move(-1)),
    Enter: take,
    Tab: used(on.take),
    Escape: used(on.leave),
  } satisfies Record<string, Key>
}

function handleOf(field: { readonly current: HTMLTextAreaElement | null }): WritingHandle {
  const select = ({ from, to }: Stretch) => {
    field.current?.focus()
    field.current?.setSelectionRange(from, to)
  }
  return {
    select,
    place: () => ({ from: field.current?.selectionStart ?? 0, to: field.current?.selectionEnd ?? 0 }),
    replace: (place, text, chosen) => {
      select(place)
      typed(field.current, text)
      if (chosen != null) select({ from: place.from + chosen.from, to: place.from + chosen.to })
    },
  }
}

/** Typed for the person: the field's own undo takes it back. A browser that cannot gets the text without that. */
function typed(field: HTMLTextAreaElement | null, text: string): void {
  if (field === null) return
  if (document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
