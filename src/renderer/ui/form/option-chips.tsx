import { Label, Radio, RadioGroup } from 'react-aria-components'
import { Icon, type IconName } from '../icon.tsx'
import { Message } from './message.tsx'
import css from './option-chips.module.css'

interface OptionChipsProps {
  readonly label: string
  readonly value: string | null
  readonly options: readonly {
    readonly id: string
    readonly label: string
    readonly icon?: IconName
    /** It stands there to be seen; `hint` says why it cannot be taken. */
    readonly disabled?: boolean
  }[]
  readonly onChange: (id: string) => void
  readonly hint?: string | undefined
  readonly error?: string | null | undefined
  readonly required?: boolean
}

/** One of a few, all of them in sight, none of them taken beforehand. */
export function OptionChips({ label, options, hint, error = null, ...props }: OptionChipsProps) {
  return (
    <RadioGroup
      className={css.group}
      orientation="horizontal"
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== null}
      isRequired={props.required ?? false}
      validationBehavior="aria"
    >
      <Label className={css.label}>{label}</Label>
      <div className={css.chips}>
        {options.map(({ id, label: words, icon, disabled = false }) => (
          <Radio key={id} value={id} className={css.chip} isDisabled={disabled}>
            {icon !== undefined && <Icon name={icon} size={0.875} />}
            {words}
          </Radio>
        ))}
      </div>
      <Message error={error} hint={hint} />
    </RadioGroup>
  )
}
