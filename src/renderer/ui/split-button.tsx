import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { MenuEntry } from './overlay/menu.tsx'
import float from './overlay/float.module.css'
import pressed from './button.module.css'
import css from './split-button.module.css'

interface SplitButtonProps {
  readonly children: string
  readonly hint?: string
  readonly hintKey?: string | null
  readonly disabled?: boolean
  readonly onPress: () => void
  /** The second half, and the heading of what it opens. */
  readonly menuLabel: string
  readonly menuHeading: string
  readonly menuHintKey?: string | null
  readonly entries: readonly MenuEntry[]
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The usual act, and beside it the same with something more. */
export function SplitButton({ children, entries, open, onOpenChange, ...props }: SplitButtonProps) {
  return (
    <div className={css.split}>
      <Button
        look="primary"
        {...(props.hint === undefined ? {} : { hint: props.hint })}
        {...(props.hintKey === undefined ? {} : { hintKey: props.hintKey })}
        {...(props.disabled === undefined ? {} : { disabled: props.disabled })}
        onPress={props.onPress}
      >
        {children}
      </Button>
      <MenuTrigger isOpen={open} onOpenChange={onOpenChange}>
        <AriaButton
          className={`${pressed.button} ${pressed.primary} ${pressed.only}`}
          aria-label={props.menuLabel}
          isDisabled={props.disabled ?? false}
          data-hint={props.menuLabel}
          data-hint-key={props.menuHintKey ?? undefined}
        >
          <Icon name="down" size={0.875} />
        </AriaButton>
        <Popover className={float.float} placement="top end" offset={6}>
          <Menu className={float.list} aria-label={props.menuLabel}>
            <MenuSection>
              <Header className={css.heading}>{props.menuHeading}</Header>
              {entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  className={float.item}
                  textValue={entry.label}
                  onAction={entry.run}
                >
                  {entry.mark}
                  <span className={float.words}>{entry.label}</span>
                  {entry.keyName != null && <span className={float.key}>{entry.keyName}</span>}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}
