import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import type { Channel } from '../../../../domain/profile/profile.ts'
import { identityByHand } from '../../../../domain/ticket/message.ts'
import { type Say, sayIn } from '../../../../i18n/intl.ts'
import { OptionChips } from '../../../ui/form/option-chips.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { IconName } from '../../../ui/icon.tsx'
import { changeOpening } from '../opening-keeping.ts'
import { useOpening } from '../opening-store.ts'
import { faultWords } from './fault-words.ts'
import css from '../opening.module.css'

/** By which channel the request came, with the rule of each in words (WC-20, XT-13, XT-02). */
export function ChannelPart({ profile }: { profile: ProfileView }) {
  const say = sayIn(useIntl())
  const draft = useOpening((state) => state.draft)
  const faults = useOpening((state) => state.faults)
  const channel = profile.channels.find(({ id }) => id === draft.channel)
  return (
    <div className={css.part}>
      <div data-field="channel">
        <OptionChips
          required
          label={say('opening.channel')}
          value={draft.channel}
          options={profile.channels.map(({ id, name, medium, opens }) => ({
            id,
            label: name,
            icon: MEDIUM_ICONS[medium],
            disabled: opensNothing({ opens }),
          }))}
          onChange={(id) => changeOpening({ channel: id })}
          hint={useRules(profile, channel)}
          error={faultWords(say, faults.channel)}
        />
      </div>
      {channel?.opens === 'withReason' && (
        <div data-field="channelReason">
          <TextField
            required
            label={say('opening.channelReason')}
            placeholder={say('opening.channelReason.placeholder')}
            value={draft.channelReason}
            onChange={(channelReason) => changeOpening({ channelReason })}
            error={faultWords(say, faults.channelReason)}
          />
        </div>
      )}
    </div>
  )
}

const opensNothing = ({ opens }: Pick<Channel, 'opens'>): boolean =>
  opens === 'no' || opens === 'existingTicketOnly'

/** What the chosen channel means, and why some of them cannot be chosen. */
function useRules(profile: ProfileView, channel: Channel | undefined): string {
  const say = sayIn(useIntl())
  const client = useOpening((state) => state.draft.client)
  const closed = profile.channels
    .filter(opensNothing)
    .map(({ name, opens }) =>
      say(`opening.channel.${opens === 'no' ? 'no' : 'existingTicketOnly'}`, { channel: name }),
    )
  if (channel === undefined) return [say('opening.channel.hint'), ...closed].join(' ')
  const named = { client: client !== null, registered: client?.contact?.identified === true }
  return [...ruleOf(say, channel), say(`opening.identity.${identityByHand(channel, named)}`)].join(' ')
}

function ruleOf(say: Say, { opens, official }: Channel): readonly string[] {
  if (opens === 'withReason') return [say('opening.channel.withReason')]
  return [say(official ? 'opening.channel.official' : 'opening.channel.unofficial')]
}

const MEDIUM_ICONS: Readonly<Record<Channel['medium'], IconName>> = {
  email: 'mail',
  chat: 'chat',
  portal: 'portal',
  widget: 'chat',
  phone: 'phone',
  video: 'portal',
}
