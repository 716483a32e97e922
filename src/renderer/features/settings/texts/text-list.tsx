import { useRef } from 'react'
import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { type TextFault, type Texts, textFaults } from '../../../../domain/profile/texts.ts'
import { type Say, sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { PickList } from '../../../ui/form/pick-list.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { TextEditor } from './text-editor.tsx'
import { TextShown } from './text-shown.tsx'
import { addText, editTexts, type Entry, type ListName } from './texts-store.ts'
import css from './texts.module.css'

interface TextListProps {
  readonly profile: ProfileView
  readonly texts: Texts
  readonly list: ListName
  readonly mayPublish: boolean
  /** Publishing was tried: what is empty is a fault now. */
  readonly strict: boolean
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** The entries of a list, and the one that is chosen beside them. */
export function TextList({ profile, texts, list, mayPublish, strict, chosen, onChoose }: TextListProps) {
  const say = sayIn(useIntl())
  const box = useRef<HTMLDivElement>(null)
  const entries: readonly Entry[] = texts[list]
  const faults = [...textFaults(texts, profile)].filter(
    (fault) => fault.list === list && (strict || !isBegun(fault)),
  )
  const at = Math.max(
    0,
    entries.findIndex(({ id }) => id === chosen),
  )
  const entry = entries[at]
  const remove = () => {
    if (entry === undefined) return
    editTexts(profile, { [list]: entries.filter((other) => other !== entry) })
    onChoose((entries[at + 1] ?? entries[at - 1])?.id ?? null)
    box.current?.querySelector<HTMLElement>('[role="listbox"], button')?.focus()
    announce(say('texts.removed', { name: nameOf(say, entry) }))
  }
  return (
    <div ref={box} className={css.texts}>
      <div className={css.entries}>
        {entries.length > 0 && (
          <PickList
            label={say(`texts.${list}`)}
            value={entry?.id ?? null}
            items={entries.map((each, index) =>
              itemOf(
                say,
                each,
                faults.some((fault) => fault.at === index),
              ),
            )}
            onChange={onChoose}
          />
        )}
        {mayPublish && (
          <Button look="quiet" size="s" icon="plus" onPress={() => onChoose(addText(profile, texts, list))}>
            {say(`texts.add.${list}`)}
          </Button>
        )}
      </div>
      {entry === undefined && <p className={css.none}>{say(`texts.none.${list}`)}</p>}
      {entry !== undefined && !mayPublish && <TextShown entry={entry} profile={profile} />}
      {entry !== undefined && mayPublish && (
        <TextEditor
          key={entry.id}
          entry={entry}
          profile={profile}
          faults={faults.filter((fault) => fault.at === at)}
          onChange={(next) => editTexts(profile, { [list]: entries.with(at, next) })}
          onRemove={remove}
        />
      )}
    </div>
  )
}

/** What is still empty in an entry that is being begun is no fault yet. */
const isBegun = ({ problem }: TextFault): boolean =>
  problem === 'nameMissing' || problem === 'textMissing' || problem === 'nothingDone'

const nameOf = (say: Say, { name }: Entry): string => (name.trim() === '' ? say('texts.unnamed') : name)

const itemOf = (say: Say, entry: Entry, faulty: boolean) => ({
  id: entry.id,
  label: nameOf(say, entry),
  ...(faulty ? { mark: <Icon name="alert" size={0.875} />, markLabel: say('texts.faulty') } : {}),
})
