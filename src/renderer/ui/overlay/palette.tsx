import { type ReactNode, useEffect, useRef } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { useStartFocus } from '../form/start-focus.ts'
import { Icon, type IconName } from '../icon.tsx'
import float from './float.module.css'
import css from './palette.module.css'

export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly icon?: IconName
  readonly keyName?: string
  /** Drawn in place of label and detail. */
  readonly content?: ReactNode
  readonly run: () => void
}

export interface PaletteSection {
  readonly id: string
  readonly title: string
  readonly entries: readonly PaletteEntry[]
}

interface PaletteProps {
  readonly label: string
  readonly placeholder: string
  /** Said where nothing fits. */
  readonly empty: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Filtered already; ids stand once over all of them. */
  readonly sections: readonly PaletteSection[]
  /** The key that opened it closes it too. */
  readonly isToggle: (event: KeyboardEvent) => boolean
  readonly onChoose: (entry: PaletteEntry) => void
  readonly onClose: () => void
}

/** What the field is; the autocomplete tells which list it controls and which entry is meant. */
const COMBOBOX = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const

/** A field over a list: typing finds, arrows move without leaving the field, Enter takes, Escape goes back. */
export function Palette({ sections, isToggle, onClose, ...props }: PaletteProps) {
  useToggle(isToggle, onClose)
  const input = useStartFocus<HTMLInputElement>(true)
  const entries = new Map(sections.flatMap((section) => section.entries.map((entry) => [entry.id, entry])))
  return (
    <ModalOverlay className={css.overlay} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={css.modal}>
        <Dialog className={css.dialog} aria-label={props.label}>
          <Autocomplete inputValue={props.value} onInputChange={props.onChange}>
            <TextField className={css.field} aria-label={props.label}>
              <Icon name="search" />
              <Input
                ref={input}
                {...COMBOBOX}
                className={css.input}
                placeholder={props.placeholder}
                spellCheck={false}
              />
            </TextField>
            <ListBox
              className={css.list}
              aria-label={props.label}
              items={sections}
              selectionMode="none"
              onAction={(id) => {
                const entry = entries.get(String(id))
                if (entry !== undefined) props.onChoose(entry)
              }}
              renderEmptyState={() => <p className={css.empty}>{props.empty}</p>}
            >
              {(section: PaletteSection) => (
                <ListBoxSection id={section.id}>
                  <Header className={css.title}>{section.title}</Header>
                  <Collection items={section.entries}>{(entry) => <Entry {...entry} />}</Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Entry({ id, label, detail, icon, keyName, content }: PaletteEntry) {
  return (
    <ListBoxItem id={id} className={css.entry} textValue={label}>
      {content === undefined && (
        <span className={css.icon}>{icon !== undefined && <Icon name={icon} />}</span>
      )}
      {content ?? <bdi className={css.label}>{label}</bdi>}
      {detail !== undefined && <bdi className={css.detail}>{detail}</bdi>}
      {keyName !== undefined && <kbd className={float.key}>{keyName}</kbd>}
    </ListBoxItem>
  )
}

/** Before the browser takes the key for itself. */
function useToggle(isToggle: (event: KeyboardEvent) => boolean, onClose: () => void): void {
  const latest = useRef({ isToggle, onClose })
  useEffect(() => {
    latest.current = { isToggle, onClose }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!latest.current.isToggle(event)) return
      event.preventDefault()
      latest.current.onClose()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}
