import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { SearchMenu } from '../../../ui/overlay/search-menu.tsx'
import { layOut, useDesk } from './desk.ts'
import { foundTexts } from './find-texts.ts'
import { putText } from './texts.ts'

/** The team's templates and macros behind one button; `/` in the text opens the same. */
export function TextMenu({ ticket }: { ticket: TicketView }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const profile = useDesk((state) => state.profile)
  const rows = foundTexts(intl, ticket, profile)
  const section = (kind: 'template' | 'macro') => ({
    id: kind,
    label: say(`composer.${kind}s`),
    entries: rows.filter(({ found }) => found.kind === kind).map(({ entry }) => entry),
  })
  const choose = (id: string) => {
    const row = rows.find(({ entry }) => entry.id === id)
    // Once the list is gone and has given the focus back.
    if (row !== undefined) requestAnimationFrame(() => putText(intl, ticket, row.found))
  }
  return (
    <SearchMenu
      label={say('composer.texts')}
      placeholder={say('composer.texts.find')}
      none={say('composer.texts.none')}
      sections={[section('template'), section('macro')]}
      matches={({ id }, text) => rows.some(({ entry, matches }) => entry.id === id && matches(text))}
      onOpen={() => void layOut(ticket.profile.id)}
      onChoose={choose}
    >
      <Button look="quiet" size="s" icon="template" label={say('composer.texts')} hintKey="/" />
    </SearchMenu>
  )
}
