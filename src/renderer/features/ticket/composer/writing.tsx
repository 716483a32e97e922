import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { gapsIn } from '../../../../domain/profile/fill.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'
import type { Completion } from '../../../ui/writing/completing.ts'
import type { Mark } from '../../../ui/writing/marked-text.tsx'
import { WritingArea, type WritingHandle } from '../../../ui/writing/writing-area.tsx'
import { attach } from './attaching.ts'
import { forgetTrouble, writing } from './composing.ts'
import { useDesk } from './desk.ts'
import { changeDraft } from './draft-keeping.ts'
import { draftOf } from './draft-store.ts'
import { folded, foundTexts } from './find-texts.ts'
import { putText } from './texts.ts'
import { mentionsIn } from '../timeline/mentions.ts'

interface WritingProps {
  readonly ticket: TicketView
  readonly draft: DraftView
  readonly onSend: () => void
  readonly onGrow: () => void
}

/** The words: with `/` the team's texts, in a note with `@` its people; Tab goes from gap to gap. */
export function Writing({ ticket, draft, onSend, onGrow }: WritingProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const { tab } = draft
  const handle = useRef<WritingHandle>(null)
  const completions = useCompletions(intl, ticket, tab)
  useEffect(() => {
    writing.current = handle.current
    return () => {
      writing.current = null
    }
  }, [])
  return (
    <WritingArea
      handle={handle}
      label={say(`composer.${tab}.text`)}
      placeholder={say(`composer.${tab}.placeholder`)}
      value={draft[tab]}
      onChange={(text) => write(ticket, text)}
      onFocus={onGrow}
      onSend={onSend}
      onFiles={(files) => attach(say, ticket.id, files)}
      marks={marksIn(draft)}
      completions={completions}
      tell={(count) => say('composer.offers', { count })}
    />
  )
}

/** The base is what had been read when the reply was begun, so that what came in since is noticed. */
function write(ticket: TicketView, text: string): void {
  forgetTrouble()
  const draft = draftOf(ticket.id)
  if (draft.tab !== 'reply') return void changeDraft(ticket.id, { [draft.tab]: text })
  const begun = draft.reply === '' ? null : draft.base
  changeDraft(ticket.id, { reply: text, base: begun ?? ticket.newestMessage })
}

function marksIn({ tab, gaps, mentions, ...draft }: DraftView): readonly Mark[] {
  if (tab !== 'note') return gapsIn(draft[tab], gaps).map(({ from, to }) => ({ from, to, look: 'gap' }))
  const names = mentions.map(({ name }) => name)
  return mentionsIn(draft.note, names).map((place) => ({ ...place, look: 'name' }))
}

function useCompletions(intl: Intl, ticket: TicketView, tab: DraftView['tab']): readonly Completion[] {
  const { profile, agents } = useDesk()
  return useMemo(() => {
    if (tab === 'forward') return []
    return [tab === 'note' ? people(intl, ticket, agents) : texts(intl, ticket, profile)]
  }, [intl, ticket, tab, profile, agents])
}

function texts(intl: Intl, ticket: TicketView, profile: Parameters<typeof foundTexts>[2]): Completion {
  const rows = foundTexts(intl, ticket, profile)
  return {
    sign: '/',
    label: sayIn(intl)('composer.templates'),
    find: (query) => rows.filter((row) => row.matches(query)).map(({ entry }) => entry),
    take: ({ id }, place) => {
      const row = rows.find(({ entry }) => entry.id === id)
      if (row !== undefined) putText(intl, ticket, row.found, place)
    },
  }
}

function people(
  intl: Intl,
  ticket: TicketView,
  agents: readonly { readonly id: string; readonly name: string }[],
): Completion {
  return {
    sign: '@',
    label: sayIn(intl)('composer.mention'),
    find: (query) =>
      agents
        .filter(({ name }) => folded(name).includes(folded(query)))
        .map(({ id, name }) => ({ id, label: name })),
    take: ({ id, label: name }, place) => {
      const { mentions } = draftOf(ticket.id)
      if (mentions.every((one) => one.id !== id))
        changeDraft(ticket.id, { mentions: [...mentions, { id, name }] })
      writing.current?.replace(place, `@${name} `)
    },
  }
}
