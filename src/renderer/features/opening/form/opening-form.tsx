import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { ClientSlot } from '../client-slot.ts'
import { changeOpening } from '../opening-keeping.ts'
import { useOpening } from '../opening-store.ts'
import { ChannelPart } from './channel-part.tsx'
import { ClientPart } from './client-part.tsx'
import { faultWords } from './fault-words.ts'
import { FilesPart } from './files-part.tsx'
import { MorePart } from './more-part.tsx'
import { WordsPart } from './words-part.tsx'
import css from '../opening.module.css'

interface OpeningFormProps {
  readonly profile: ProfileView
  readonly clientField: ClientSlot
}

/** Whose it is, by which channel, about what, in which words, and what else the team asks at once. */
export function OpeningForm({ profile, clientField }: OpeningFormProps) {
  const say = sayIn(useIntl())
  const subject = useOpening((state) => state.draft.subject)
  const fault = useOpening((state) => state.faults.subject)
  return (
    <div className={css.form}>
      <ClientPart profile={profile} clientField={clientField} />
      <ChannelPart profile={profile} />
      <div data-field="subject">
        <TextField
          label={say('queue.subject')}
          value={subject}
          onChange={(next) => changeOpening({ subject: next })}
          error={faultWords(say, fault)}
          required
        />
      </div>
      <WordsPart />
      <FilesPart />
      <MorePart profile={profile} />
    </div>
  )
}
