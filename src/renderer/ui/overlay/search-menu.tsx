import { type ReactNode, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Popover,
  SearchField,
} from 'react-aria-components'
import { useStartFocus } from '../form/start-focus.ts'
import float from './float.module.css'
import css from './search-menu.module.css'

export /** The page inside has the name: a second one around it would stand outside every landmark. */
const UNNAMED = ''

interface SearchEntry {
  readonly id: string
  readonly label: string
  readonly detail?: string
  /** Why it cannot be chosen now; it stands in the list all the same. */
  readonly refused?: string
}

export interface SearchSection {
  readonly id: string
  readonly label: string
  readonly entries: readonly SearchEntry[]
}

interface SearchMenuProps {
  readonly label: string
  readonly placeholder: string
  readonly sections: readonly SearchSection[]
  readonly matches: (entry: SearchEntry, text: string) => boolean
  /** Where nothing fits what is looked for. */
  readonly none: string
  readonly onOpen?: () => void
  readonly onChoose: (id: string) => void
  /** The button that opens it. */
  readonly children: ReactNode
}

/** A long list to choose from, with a field that narrows it. */
export function SearchMenu({ sections, matches, ...props }: SearchMenuProps) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const found = sections
    .map((section) => ({ ...section, entries: section.entries.filter((entry) => matches(entry, text)) }))
    .filter(({ entries }) => entries.length > 0)
  const refused = sections.flatMap(({ entries }) =>
    entries.filter((entry) => entry.refused !== undefined).map(({ id }) => id),
  )
  const change = (next: boolean) => {
    setOpen(next)
    setText('')
    if (next) props.onOpen?.()
  }
  return (
    <DialogTrigger isOpen={open} onOpenChange={change}>
      {props.children}
      <Popover
        className={`${float.float} ${css.float}`}
        aria-labelledby={UNNAMED}
        placement="top start"
        offset={6}
      >
        <Dialog className={css.dialog} aria-label={props.label}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <Search placeholder={props.placeholder} />
            <Menu
              className={`${float.list} ${css.list}`}
              aria-label={props.label}
              items={found}
              disabledKeys={refused}
              renderEmptyState={() => <p className={css.none}>{props.none}</p>}
              onAction={(id) => {
                change(false)
                props.onChoose(String(id))
              }}
            >
              {(section: SearchSection) => (
                <MenuSection id={section.id}>
                  <Header className={css.heading}>{section.label}</Header>
                  <Collection items={section.entries}>
                    {(entry: SearchEntry) => <Row entry={entry} />}
                  </Collection>
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Search({ placeholder }: { placeholder: string }) {
  const input = useStartFocus<HTMLInputElement>(true)
  return (
    <SearchField className={css.search} aria-label={placeholder}>
      <Input ref={input} className={css.input} placeholder={placeholder} />
    </SearchField>
  )
}

function Row({ entry }: { entry: SearchEntry }) {
  const detail = entry.refused ?? entry.detail
  return (
    <MenuItem id={entry.id} className={float.item} textValue={entry.label}>
      <span className={css.row}>
        <bdi className={css.label}>{entry.label}</bdi>
        {detail !== undefined && <span className={css.detail}>{detail}</span>}
      </span>
    </MenuItem>
  )
}
