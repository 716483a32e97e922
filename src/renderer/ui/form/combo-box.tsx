import { type ReactNode, useEffect, useRef, useState } from 'react'
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import float from '../overlay/float.module.css'
import { Icon } from '../icon.tsx'
import { FirstOption, FreeText, type Free, ShowFound } from './combo-keys.tsx'
import { Message } from './message.tsx'
import { useStartFocus } from './start-focus.ts'
import css from './form.module.css'

/** What a field offers. */
export interface Found {
  readonly id: string
  /** What the field shows once it is chosen. */
  readonly label: string
  readonly detail?: string
  readonly mark?: ReactNode
  /** It makes something new rather than naming something that is there. */
  readonly makes?: boolean
}

export interface ComboBoxProps<F extends Found> {
  readonly label: string
  readonly chosen: F | null
  /** Asked at each change of the text, at once; answers may come in any order. */
  readonly find: (text: string) => Promise<readonly F[]>
  /** `text`: what was written when it was chosen. Null: the field was emptied. */
  readonly onChoose: (found: F | null, text: string) => void
  readonly error?: string | null
  readonly hint?: string
  readonly placeholder?: string
  readonly required?: boolean
  /** It has the focus when it appears. */
  readonly first?: boolean
  readonly look?: 'field' | 'row' | 'bare'
  /** Said of a text that names nothing, once the field is left; the text stays. */
  readonly unchosen?: string
  /** Takes text that is none of the offers. */
  readonly free?: Free
  /** What describes it from outside, where it is `bare`. */
  readonly describedBy?: string | undefined
}

/** Finds while one types; Enter takes the first. */
export function ComboBox<F extends Found>({ look = 'field', ...props }: ComboBoxProps<F>) {
  const { chosen, free } = props
  const input = useStartFocus<HTMLInputElement>(props.first ?? false)
  const { found, ask, forget } = useFound(props.find)
  const { items } = found
  const [text, setText] = useText(chosen?.label ?? '')
  const [left, setLeft] = useState(false)
  const write = (next: string) => {
    setText(next)
    setLeft(false)
    ask(next, next !== '')
  }
  const leave = () => {
    forget()
    setLeft(true)
    if (free !== undefined) return text !== '' && write(free.take(text))
    if (chosen === null) return
    if (text === '') props.onChoose(null, '')
    else setText(chosen.label)
  }
  const choose = (id: unknown) => {
    const found = items.find((item) => item.id === id)
    if (found === undefined) return
    if (free === undefined) forget()
    else ask('', false)
    setText(free !== undefined ? '' : found.makes === true ? (chosen?.label ?? text) : found.label)
    props.onChoose(found, text)
  }
  const lost = left && free === undefined && chosen === null && text !== '' ? props.unchosen : undefined
  const error = props.error ?? lost ?? null
  return (
    <AriaComboBox
      className={`${css.field} ${css[look]}`}
      aria-label={look === 'bare' ? props.label : undefined}
      aria-describedby={props.describedBy}
      items={items}
      value={chosen?.id ?? null}
      inputValue={text}
      onInputChange={(next) => next !== text && write(next)}
      onSelectionChange={choose}
      onFocus={() => {
        setLeft(false)
        ask(text, false)
      }}
      onBlur={leave}
      allowsCustomValue
      isInvalid={error !== null}
      isRequired={props.required ?? false}
      validationBehavior="aria"
    >
      {look !== 'bare' && <Label className={css.label}>{props.label}</Label>}
      <div className={css.value}>
        <FreeText free={free} text={text} onText={write}>
          <Input ref={input} className={css.input} placeholder={props.placeholder} />
          <Button className={css.open}>
            <Icon name="down" size={0.875} />
          </Button>
        </FreeText>
        {look !== 'bare' && <Message error={error} hint={props.hint} />}
      </div>
      <ShowFound found={found} />
      {free === undefined && <FirstOption />}
      <Offers<F> />
    </AriaComboBox>
  )
}

function Offers<F extends Found>() {
  return (
    <Popover className={float.float} placement="bottom start" offset={4}>
      <ListBox className={float.list}>
        {(found: F) => (
          <ListBoxItem className={float.item} textValue={found.label}>
            {found.mark}
            <span className={`${float.words} ${css.offer}`}>
              <bdi className={css.name}>{found.label}</bdi>
              {found.detail !== undefined && <bdi className={css.detail}>{found.detail}</bdi>}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}

/** The text in the field: what is chosen, whenever that changes, until one writes. */
function useText(label: string): [string, (text: string) => void] {
  const [text, setText] = useState(label)
  const [shown, setShown] = useState(label)
  if (shown !== label) {
    setShown(label)
    setText(label)
  }
  return [text, setText]
}

interface Answered<F> {
  readonly items: readonly F[]
  /** For a text that was typed; otherwise only to have something at hand. */
  readonly typed: boolean
}

/** What was found for the newest text; answers to older ones are dropped. */
function useFound<F extends Found>(find: (text: string) => Promise<readonly F[]>) {
  const [found, setFound] = useState<Answered<F>>({ items: [], typed: false })
  const newest = useRef(0)
  const forget = () => void (newest.current += 1)
  useEffect(() => () => void (newest.current += 1), [])
  const ask = (text: string, typed: boolean) => {
    forget()
    const mine = newest.current
    void find(text).then((items) => newest.current === mine && setFound({ items, typed }))
  }
  return { found, ask, forget }
}
