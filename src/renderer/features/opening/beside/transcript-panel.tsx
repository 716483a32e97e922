import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { readTranscript, type Transcript } from '../../../../domain/opening/transcript.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { useOpening } from '../opening-store.ts'
import { type Proposal, proposalsOf, take } from './proposals.ts'
import css from '../opening.module.css'

interface TranscriptPanelProps {
  readonly profile: ProfileView
  readonly me: string
  readonly text: string
}

/** The conversation that was pasted, and what may be taken from it, each by a press (WM-03). */
export function TranscriptPanel({ profile, me, text }: TranscriptPanelProps) {
  const say = sayIn(useIntl())
  const [left, setLeft] = useState('')
  const transcript = useMemo(() => readTranscript(text), [text])
  if (transcript === null || left === text) return null
  return (
    <section className={css.section} aria-label={say('opening.chat')}>
      <h2 className={css.chat}>
        <Icon name="chat" size={0.875} />
        <span>{say('opening.chat.found', { count: transcript.messages })}</span>
        <Button
          look="quiet"
          size="s"
          icon="close"
          label={say('opening.chat.none')}
          onPress={() => setLeft(text)}
        />
      </h2>
      <p className={css.aside}>{say('opening.chat.speakers', { names: namesOf(transcript) })}</p>
      <Proposals profile={profile} me={me} transcript={transcript} />
    </section>
  )
}

interface ProposalsProps {
  readonly profile: ProfileView
  readonly me: string
  readonly transcript: Transcript
}

function Proposals({ profile, me, transcript }: ProposalsProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const draft = useOpening((state) => state.draft)
  const now = useNow()
  const proposals = proposalsOf(transcript, { draft, profile, me, now })
  if (proposals.length === 0) return <p className={css.aside}>{say('opening.chat.taken')}</p>
  const words = (proposal: Proposal): string =>
    proposal.what === 'receivedAt'
      ? say('opening.chat.receivedAt', { instant: instantWords(intl, proposal.at, now) })
      : say(`opening.chat.${proposal.what}`, { value: proposal.name })
  const takeAloud = async (proposal: Proposal) => {
    const outcome = await take(proposal, profile)
    announce(outcome === 'notFound' ? say('opening.chat.contact.notFound') : words(proposal))
  }
  return (
    <ul className={css.proposals}>
      {proposals.map((proposal) => (
        <li key={`${proposal.what} ${proposal.what === 'receivedAt' ? '' : proposal.name}`}>
          <Button size="s" icon="plus" onPress={() => void takeAloud(proposal)}>
            <span className={css.proposal}>{words(proposal)}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

const SHOWN = 4

const namesOf = ({ speakers }: Transcript): string =>
  speakers.slice(0, SHOWN).join(', ') + (speakers.length > SHOWN ? '…' : '')
