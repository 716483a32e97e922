import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { BlockView } from '../../../contract/views/block.ts'
import { failureWords } from '../../../i18n/failure.ts'
import { instantWords } from '../../../i18n/instant.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { call, onChanged } from '../../bridge/bridge.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import { SettingRow } from './setting-row.tsx'
import css from './settings.module.css'

/** Whose mail the teams do not take; a press lets him write again. */
export function BlockedSettings() {
  const intl = useIntl()
  const say = sayIn(intl)
  const blocks = useBlocks()
  const now = useNow()
  const unblock = async ({ id, address }: BlockView) => {
    const answer = await call('block.remove', { id })
    announce(answer.ok ? say('block.removed', { address }) : failureWords(say, answer))
  }
  if (blocks === null) return null
  if (blocks.length === 0) return <p className={css.text}>{say('settings.blocked.none')}</p>
  return blocks.map((block) => (
    <SettingRow
      key={block.id}
      label={block.address}
      text={say('settings.blocked.row', {
        profile: block.profile.name,
        instant: instantWords(intl, block.at, now),
        name: block.by?.name ?? say('entry.system'),
      })}
    >
      {() => (
        <Button
          label={say('settings.blocked.remove', { address: block.address })}
          onPress={() => void unblock(block)}
        >
          {say('block.remove')}
        </Button>
      )}
    </SettingRow>
  ))
}

/** Null until they were read. */
function useBlocks(): readonly BlockView[] | null {
  const [blocks, setBlocks] = useState<readonly BlockView[] | null>(null)
  useEffect(() => {
    const read = async () => {
      const answer = await call('block.list', {})
      if (answer.ok) setBlocks(answer.value)
    }
    void read()
    return onChanged((topics) => {
      if (topics === 'all' || topics.includes('workspace')) void read()
    })
  }, [])
  return blocks
}
