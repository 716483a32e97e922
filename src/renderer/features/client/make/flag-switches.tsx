import { useIntl } from 'react-intl'
import type { ContactFlags } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Switch } from '../../../ui/form/switch.tsx'
import { FLAGS } from '../client-words.ts'
import css from './make.module.css'

export const NO_FLAGS: ContactFlags = { identified: false, trained: false, approver: false }

interface FlagSwitchesProps {
  readonly flags: ContactFlags
  readonly errors?: Readonly<Partial<Record<keyof ContactFlags, string>>>
  readonly onChange: (flags: ContactFlags, changed: keyof ContactFlags) => void
}

/** What a contact may be, each with what it means and does (XT-02, WC-18, WM-12). */
export function FlagSwitches({ flags, errors = {}, onChange }: FlagSwitchesProps) {
  const say = sayIn(useIntl())
  return (
    <div className={css.switches}>
      {FLAGS.map((flag) => (
        <Switch
          key={flag}
          on={flags[flag]}
          text={say(`client.${flag}.long`)}
          error={errors[flag] ?? null}
          onChange={(on) => onChange({ ...flags, [flag]: on }, flag)}
        >
          {say(`client.${flag}`)}
        </Switch>
      ))}
    </div>
  )
}
