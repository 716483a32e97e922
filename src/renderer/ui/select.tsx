import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import type { ReactNode } from 'react'
import { Message } from './form/message.tsx'
import float from './overlay/float.module.css'
import { giveFocusBack } from './overlay/focus-back.ts'
import { Icon } from './icon.tsx'
import css from './select.module.css'

export interface Option {
  readonly id: string
  readonly label: string
  readonly mark?: ReactNode
}

interface SelectProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | null
  readonly placeholder?: string
  readonly onChange: (id: string) => void
  readonly look?: 'field' | 'row' | 'bar'
  readonly disabled?: boolean
  readonly hint?: string
  readonly hintKey?: string | null
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  /** Why the last choice was not taken. */
  readonly error?: string | null
}

/** One of a list. `row`: label and value on one line, edited in place; `bar`: without its label. */
export function Select({ look = 'field', options, ...props }: SelectProps) {
  const current = options.find((option) => option.id === props.value)
  return (
    <AriaSelect
      className={`${css.select} ${css[look]}`}
      selectedKey={props.value}
      onSelectionChange={(key) => key !== null && key !== props.value && props.onChange(String(key))}
      isDisabled={props.disabled ?? false}
      isInvalid={props.error != null}
      validationBehavior="aria"
      {...(props.open === undefined ? {} : { isOpen: props.open })}
      onOpenChange={(open) => {
        props.onOpenChange?.(open)
        // A key on another page may have opened it: then nothing had the focus before.
        if (!open) giveFocusBack(null)
      }}
    >
      <Label className={css.label}>{props.label}</Label>
      <div className={css.held}>
        <Button className={css.button} data-hint={props.hint} data-hint-key={props.hintKey ?? undefined}>
          <SelectValue className={css.value}>
            {current?.mark}
            <span className={current === undefined ? css.none : css.text}>
              {current?.label ?? props.placeholder}
            </span>
          </SelectValue>
          <Icon name="down" size={0.875} />
        </Button>
        <Message error={props.error} hint={undefined} />
      </div>
      <Popover className={float.float} placement="bottom start" offset={4}>
        <ListBox className={float.list} items={options}>
          {(option: Option) => (
            <ListBoxItem className={float.item} textValue={option.label}>
              {option.mark}
              <span className={float.words}>{option.label}</span>
              <span className={float.tick}>
                <Icon name="check" size={0.875} />
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
