import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import css from './pick-list.module.css'

interface PickListProps {
  readonly label: string
  readonly items: readonly {
    readonly id: string
    readonly label: string
    readonly mark?: ReactNode
    /** What the mark says, for the ear. */
    readonly markLabel?: string
  }[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}

/** One entry of a list, which is shown beside it; arrows choose. */
export function PickList({ label, items, value, onChange }: PickListProps) {
  return (
    <ListBox
      className={css.list}
      aria-label={label}
      items={items}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : [...keys]
        if (id !== undefined) onChange(String(id))
      }}
    >
      {(item: PickListProps['items'][number]) => (
        <ListBoxItem
          className={css.item}
          textValue={item.label}
          aria-label={item.markLabel === undefined ? item.label : `${item.label}, ${item.markLabel}`}
        >
          <bdi className={css.words}>{item.label}</bdi>
          {item.mark}
        </ListBoxItem>
      )}
    </ListBox>
  )
}
