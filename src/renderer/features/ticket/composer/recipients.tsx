import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { DraftView, Recipients as People } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { addressesIn, isMailAddress, withAddresses } from '../../../../domain/ticket/mail-address.ts'
import type { Address } from '../../../../domain/ticket/message.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import type { Found } from '../../../ui/form/combo-box.tsx'
import { TagField } from '../../../ui/form/tag-field.tsx'
import { badAddresses, peopleOf, recipientsOf } from './correspondence.ts'
import { useDesk } from './desk.ts'
import { changeDraft } from './draft-keeping.ts'
import { nameOf } from '../timeline/entry-words.ts'
import css from './composer.module.css'

const COPIES = ['cc', 'bcc'] as const
const LINES = ['to', ...COPIES] as const
type Line = (typeof LINES)[number]

/** Whom it goes to, copies and hidden copies: as the thread had them, until somebody is put in or taken out. */
export function Recipients({ ticket, draft }: { ticket: TicketView; draft: DraftView }) {
  const say = sayIn(useIntl())
  const people = recipientsOf(draft, ticket)
  const contacts = useDesk((state) => state.contacts)
  const known = withAddresses(peopleOf(ticket), contacts)
  const [opened, setOpened] = useState<ReadonlySet<Line>>(new Set())
  const shown = LINES.filter((line) => line === 'to' || people[line].length > 0 || opened.has(line))
  const change = (line: Line, list: readonly Address[]) => {
    const next: People = { ...people, [line]: list }
    changeDraft(ticket.id, draft.tab === 'forward' ? { forwardTo: next } : { recipients: next })
  }
  return (
    <div className={css.recipients}>
      {shown.map((line) => (
        <div key={line} className={css.line}>
          <AddressLine
            line={line}
            list={people[line]}
            known={known}
            spoken={line === 'to' && draft.tab === 'reply' && ticket.channel.medium !== 'email'}
            first={opened.has(line) && people[line].length === 0}
            onChange={(list) => change(line, list)}
          />
          {line === 'to' && (
            <span className={css.lineActs}>
              {draft.tab === 'reply' && draft.recipients !== null && (
                <Button look="quiet" size="s" onPress={() => changeDraft(ticket.id, { recipients: null })}>
                  {say('composer.to.restore')}
                </Button>
              )}
              {COPIES.filter((other) => !shown.includes(other)).map((other) => (
                <Button
                  key={other}
                  look="quiet"
                  size="s"
                  hint={say(`composer.${other}.add`)}
                  onPress={() => setOpened(new Set([...opened, other]))}
                >
                  {say(`composer.${other}`)}
                </Button>
              ))}
            </span>
          )}
        </div>
      ))}
    </div>
  )
}

interface AddressLineProps {
  readonly line: Line
  readonly list: readonly Address[]
  readonly known: readonly Address[]
  /** People may stand there by name alone: it is said to them. */
  readonly spoken: boolean
  readonly first: boolean
  readonly onChange: (list: readonly Address[]) => void
}

/** What is no address stays as typed, marked, until it is mended or taken out. */
function AddressLine({ line, list, known, spoken, first, onChange }: AddressLineProps) {
  const say = sayIn(useIntl())
  const [bad] = badAddresses(list)
  const tags = list.map((address, index) => ({
    id: `${index}`,
    label: nameOf(address) || say('composer.someone'),
    hint: address.address === '' ? say('composer.address.none') : address.address,
    invalid: address.address !== '' && !isMailAddress(address.address),
  }))
  // Nothing is offered before a letter: what was just added would be followed by a list that nobody asked for.
  const find = (text: string): Promise<readonly Found[]> =>
    Promise.resolve(
      (text.trim() === '' ? [] : known)
        .filter(({ address }) => list.every((one) => one.address.toLowerCase() !== address.toLowerCase()))
        .filter((one) => fits(one, text))
        .map(({ name, address }) => ({
          id: address,
          label: name || address,
          ...(name === '' ? {} : { detail: address }),
        })),
    )
  return (
    <TagField
      look="row"
      label={say(`composer.${line}`)}
      tags={tags}
      onAdd={(text) => {
        onChange(withAddresses(list, spoken ? addressesIn(text).map(byName) : addressesIn(text)))
        return ''
      }}
      onRemove={(id) => onChange(list.filter((_, index) => `${index}` !== id))}
      find={find}
      onChoose={({ id }) =>
        onChange(
          withAddresses(
            list,
            known.filter(({ address }) => address === id),
          ),
        )
      }
      error={bad === undefined ? null : say('composer.address.bad', { address: bad.address })}
      placeholder={line === 'to' ? say('composer.to.none') : say('composer.copy.none')}
      first={first}
    />
  )
}

/** What holds no `@` is somebody's name. */
const byName = (typed: Address): Address =>
  typed.address.includes('@') ? typed : { name: typed.address, address: '' }

const fits = ({ name, address }: Address, text: string): boolean => {
  const wanted = text.trim().toLowerCase()
  return name.toLowerCase().includes(wanted) || address.toLowerCase().includes(wanted)
}
