import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import css from './button.module.css'
import { useCommand } from './commands.tsx'
import { Icon, type IconName } from './icon.tsx'

interface ButtonProps {
  readonly children?: ReactNode
  readonly icon?: IconName
  /** Needed where there are no words inside. */
  readonly label?: string
  readonly hint?: string
  readonly hintKey?: string | null
  readonly look?: 'plain' | 'quiet' | 'primary' | 'danger'
  readonly size?: 's' | 'm'
  readonly disabled?: boolean
  readonly expanded?: boolean
  /** On or off: a toggle. */
  readonly pressed?: boolean
  readonly controls?: string
  readonly slot?: string
  /** It sends the form in which it stands; Enter in a field does the same. */
  readonly submits?: boolean
  readonly onPress?: () => void
}

export function Button({ look = 'plain', size = 'm', ...props }: ButtonProps) {
  const only = props.children === undefined
  return (
    <AriaButton
      className={`${css.button} ${css[look]} ${css[size]} ${only ? css.only : ''}`}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-controls={props.controls}
      isDisabled={props.disabled ?? false}
      type={props.submits === true ? 'submit' : 'button'}
      onPress={() => props.onPress?.()}
      {...(props.slot === undefined ? {} : { slot: props.slot })}
      data-hint={props.hint ?? (only ? props.label : undefined)}
      data-hint-key={props.hintKey ?? undefined}
    >
      {props.icon !== undefined && <Icon name={props.icon} />}
      {props.children}
    </AriaButton>
  )
}

type CommandButtonProps = Pick<ButtonProps, 'icon' | 'look' | 'size' | 'disabled' | 'pressed'> & {
  readonly id: string
  readonly bare?: boolean
}

/** A button of a command: words, key and act come from the registry. */
export function CommandButton({ id, bare = false, ...look }: CommandButtonProps) {
  const command = useCommand(id)
  const hint = command.keyName === null ? {} : { hint: command.label }
  const names = bare ? { label: command.label } : { ...hint, children: command.label }
  return <Button {...look} {...names} hintKey={command.keyName} onPress={command.run} />
}
