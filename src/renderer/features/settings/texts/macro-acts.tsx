import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import type { Texts } from '../../../../domain/profile/texts.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import css from './texts.module.css'

type Macro = Texts['macros'][number]

interface MacroActsProps {
  readonly macro: Macro
  readonly profile: ProfileView
  readonly error: string | null
  readonly onChange: (macro: Macro) => void
}

const KEEP = ' keep'

/** What a macro changes besides writing. */
export function MacroActs({ macro, profile, error, onChange }: MacroActsProps) {
  const say = sayIn(useIntl())
  const statuses = profile.statuses.filter(({ status }) => status !== profile.onSilence)
  return (
    <div className={css.acts}>
      <Select
        label={say('texts.status')}
        value={macro.status ?? KEEP}
        options={[
          { id: KEEP, label: say('texts.status.keep') },
          ...statuses.map(({ status, name }) => ({ id: status, label: name })),
        ]}
        onChange={(id) =>
          onChange({ ...macro, status: statuses.find(({ status }) => status === id)?.status ?? null })
        }
      />
      <Select
        label={say('texts.owner')}
        value={macro.owner ?? KEEP}
        options={[
          { id: KEEP, label: say('texts.owner.keep') },
          { id: 'me', label: say('texts.owner.me') },
          { id: 'release', label: say('texts.owner.release') },
        ]}
        onChange={(id) => onChange({ ...macro, owner: id === 'me' || id === 'release' ? id : null })}
      />
      {error !== null && <Notice tone="danger">{error}</Notice>}
    </div>
  )
}
