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
import { FirstOption, FreeText, type Free } from './combo-keys.tsx'
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
  const { items, ask } = useFound(props.find)
  const [text, setText] = useText(chosen?.label ?? '')
  const [left, setLeft] = useState(false)
  const write = (next: string) => {
    setText(next)
    setLeft(false)
    ask(next)
  }
  const leave = () => {
    setLeft(true)
    if (free !== undefined) return text !== '' && write(free.take(text))
    if (chosen === null) return
    if (text === '') props.onChoose(null, '')
    else setText(chosen.label)
  }
  const choose = (id: unknown) => {
    const found = items.find((item) => item.id === id)
    if (found === undefined) return
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
        ask(text)
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

/** What was found for the newest text; answers to older ones are dropped. */
function useFound<F extends Found>(find: (text: string) => Promise<readonly F[]>) {
  const [items, setItems] = useState<readonly F[]>([])
  const newest = useRef(0)
  useEffect(() => () => void (newest.current = -1), [])
  const ask = (text: string) => {
    newest.current += 1
    const mine = newest.current
    void find(text).then((found) => newest.current === mine && setItems(found))
  }
  return { items, ask }
}
