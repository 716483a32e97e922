import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
  SubmenuTrigger,
} from 'react-aria-components'
import { Icon, type IconName } from '../icon.tsx'
import float from './float.module.css'

export interface Choice {
  readonly id: string
  readonly label: string
  readonly mark?: ReactNode
}

/** Several of a list. */
export interface ChoiceGroup {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly options: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

interface OpenProps {
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

interface GroupsMenuProps extends OpenProps {
  readonly label: string
  /** What opens it: a button. */
  readonly children: ReactNode
  readonly groups: readonly ChoiceGroup[]
  /** Those that are on or off, below the groups; it is one group to the menu. */
  readonly flags: ChoiceGroup
}

/** Groups of choices one level down, and below them what is only on or off. */
export function GroupsMenu({ label, children, groups, flags, ...open }: GroupsMenuProps) {
  return (
    <MenuTrigger {...controlled(open)}>
      {children}
      <Popover className={float.float} placement="bottom start" offset={4}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu takes the focus, and a key opens this one too */}
        <AriaMenu className={float.list} aria-label={label} autoFocus="first">
          <MenuSection aria-label={label}>
            {groups.map((group) => (
              <SubmenuTrigger key={group.id} delay={80}>
                <MenuItem id={group.id} className={float.item} textValue={group.label}>
                  <Icon name={group.icon} />
                  <span className={float.words}>{group.label}</span>
                  <Icon name="right" size={0.75} />
                </MenuItem>
                <Popover className={float.float} offset={-2}>
                  <Choices group={group} />
                </Popover>
              </SubmenuTrigger>
            ))}
          </MenuSection>
          <MenuSection
            className={float.section}
            aria-label={flags.label}
            selectionMode="multiple"
            selectedKeys={flags.chosen}
            onSelectionChange={(keys) => flags.onChange(idsOf(keys, flags))}
          >
            {flags.options.map((option) => (
              <ChoiceItem key={option.id} choice={option} />
            ))}
          </MenuSection>
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

interface ChoiceMenuProps extends OpenProps {
  readonly group: ChoiceGroup
  readonly className?: string | undefined
  readonly hint?: string | undefined
  readonly children: ReactNode
}

/** One group of choices behind a surface that its feature dresses. */
export function ChoiceMenu({ group, className, hint, children, ...open }: ChoiceMenuProps) {
  return (
    <MenuTrigger {...controlled(open)}>
      <AriaButton className={className} data-hint={hint}>
        {children}
      </AriaButton>
      <Popover className={float.float} placement="bottom start" offset={4}>
        <Choices group={group} />
      </Popover>
    </MenuTrigger>
  )
}

function Choices({ group }: { group: ChoiceGroup }) {
  return (
    <AriaMenu
      className={float.list}
      aria-label={group.label}
      selectionMode="multiple"
      selectedKeys={group.chosen}
      onSelectionChange={(keys) => group.onChange(idsOf(keys, group))}
    >
      {group.options.map((option) => (
        <ChoiceItem key={option.id} choice={option} />
      ))}
    </AriaMenu>
  )
}

function ChoiceItem({ choice }: { choice: Choice }) {
  return (
    <MenuItem id={choice.id} className={float.item} textValue={choice.label}>
      {choice.mark}
      <bdi className={float.words}>{choice.label}</bdi>
      <span className={float.tick}>
        <Icon name="check" size={0.875} />
      </span>
    </MenuItem>
  )
}

/** What was chosen before keeps its place; what is not offered any more stays chosen. */
function idsOf(keys: Selection, { options, chosen }: ChoiceGroup): readonly string[] {
  const offered = options.map(({ id }) => id)
  const now = keys === 'all' ? offered : [...keys].map(String)
  const stay = chosen.filter((id) => now.includes(id) || !offered.includes(id))
  return [...stay, ...now.filter((id) => !stay.includes(id))]
}

const controlled = ({ open, onOpenChange }: OpenProps) => ({
  ...(open === undefined ? {} : { isOpen: open }),
  ...(onOpenChange === undefined ? {} : { onOpenChange }),
})
