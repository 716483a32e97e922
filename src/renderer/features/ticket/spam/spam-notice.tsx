import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { BlockView } from '../../../../contract/views/block.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'
import { Button, CommandButton } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { senderOf } from './spam-dialog.tsx'

/** That a ticket is spam or its sender blocked, and what takes that back. */
export function SpamNotice({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const sender = senderOf(ticket)
  const block = useBlock(ticket.profile.id, sender)
  const spam = ticket.spam && ticket.phase === 'closed'
  if (!spam && block === null) return null
  const unblock = async () => {
    if (block === null) return
    const answer = await call('block.remove', { id: block.id })
    if (answer.ok) announce(say('block.removed', { address: block.address }))
  }
  return (
    <Notice
      tone="warn"
      action={
        <>
          {block !== null && <Button onPress={() => void unblock()}>{say('block.remove')}</Button>}
          {spam && <CommandButton id="reopen" />}
        </>
      }
    >
      {spam && say('spam.done')} {block !== null && say('block.done', { address: block.address })}
    </Notice>
  )
}

/** The block in force of a sender, followed; null where he may write. */
function useBlock(profile: string, sender: string | null): BlockView | null {
  const [blocks, setBlocks] = useState<readonly BlockView[]>([])
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
  return blocks.find((block) => block.profile.id === profile && block.address === sender) ?? null
}
