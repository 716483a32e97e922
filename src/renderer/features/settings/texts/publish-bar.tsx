import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { type Texts, textFaults } from '../../../../domain/profile/texts.ts'
import { type Failure, failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { discardTexts, type ListName, publishEdited } from './texts-store.ts'
import css from './texts.module.css'

interface PublishBarProps {
  readonly profile: ProfileView
  readonly edited: { readonly texts: Texts; readonly outdated: boolean }
  /** Shows the entry that has to be mended first. */
  readonly onFault: (list: ListName, id: string | null) => void
  readonly onDone: () => void
}

/** What waits to be published, and the two ways out of that. */
export function PublishBar({ profile, edited, onFault, onDone }: PublishBarProps) {
  const say = sayIn(useIntl())
  const [failure, setFailure] = useState<Failure | null>(null)
  const { texts, outdated } = edited
  const publish = async () => {
    const [fault] = textFaults(texts, profile)
    if (fault !== undefined) {
      onFault(fault.list, texts[fault.list][fault.at]?.id ?? null)
      return announce(say('texts.fixFirst'))
    }
    const failed = await publishEdited(profile, outdated)
    setFailure(failed)
    if (failed !== null) return
    onDone()
    announce(say('texts.published', { profile: profile.name }))
  }
  const discard = () => {
    onDone()
    discardTexts(profile)
    announce(say('texts.discarded'))
  }
  return (
    <div className={css.bar}>
      {failure !== null && <Notice tone="danger">{failureWords(say, failure)}</Notice>}
      {outdated && <Notice tone="warn">{say('texts.outdated', { profile: profile.name })}</Notice>}
      <div className={css.barActs}>
        <span className={css.barWords} role="status">
          {say('texts.unpublished', { profile: profile.name })}
        </span>
        <Button onPress={discard}>{say('texts.discard')}</Button>
        <Button look="primary" onPress={() => void publish()}>
          {say(outdated ? 'texts.publishOver' : 'texts.publish')}
        </Button>
      </div>
    </div>
  )
}
