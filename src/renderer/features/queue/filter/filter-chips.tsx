import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip, ChipField, chipFace, ChipValue } from '../../../ui/chip.tsx'
import { ChoiceMenu } from '../../../ui/overlay/choice-menu.tsx'
import { narrow, useQueue } from '../queue-store.ts'
import { useChoices } from './choices-store.ts'
import { type Field, heeded, type Ignored, isFlag, NO_FILTER, usedFields, without } from './filter.ts'
import { fieldInWords, groupOf, type Narrowing, valuesInWords } from './filter-words.tsx'
import css from './filter.module.css'

/** A chip for each field that narrows the list; `onEmpty`: the last one has gone, and the focus with it. */
export function FilterChips({ onEmpty }: { onEmpty: () => void }) {
  const say = sayIn(useIntl())
  const filter = useQueue((state) => state.filter)
  const { choices } = useChoices()
  const [open, setOpen] = useState<Field | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const focusAfter = useFocusAfterRemoval(box, onEmpty)
  const fields = usedFields(filter)
  // A field whose last value was just taken away keeps its chip until its menu is closed.
  const shown = open === null || fields.includes(open) ? fields : [...fields, open]
  if (choices === null) return null
  const change = (next: typeof filter) => narrow({ filter: next })
  const narrowing: Narrowing = { filter, choices, say, onChange: change }
  const { ignored } = heeded(filter, choices)
  const clear = () => {
    change(NO_FILTER)
    onEmpty()
  }
  return (
    <div ref={box} role="group" aria-label={say('filter.chips')} className={css.chips}>
      {shown.map((field, at) => (
        <One
          key={field}
          field={field}
          narrowing={narrowing}
          ignored={ignored}
          open={open === field}
          onOpenChange={(wanted) => {
            setOpen(wanted ? field : null)
            if (!wanted && !fields.includes(field)) focusAfter(at)
          }}
          onRemove={() => {
            focusAfter(at)
            change(without(filter, field))
          }}
        />
      ))}
      {fields.length > 0 && (
        <Button look="quiet" size="s" onPress={clear}>
          {say('filter.clear')}
        </Button>
      )}
    </div>
  )
}

interface OneProps {
  readonly field: Field
  readonly narrowing: Narrowing
  readonly ignored: Ignored
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onRemove: () => void
}

function One({ field, narrowing, ignored, open, onOpenChange, onRemove }: OneProps) {
  const { say } = narrowing
  const name = fieldInWords(field, say)
  const remove = { removeLabel: say('filter.remove', { field: name }), onRemove }
  if (isFlag(field))
    return (
      <Chip {...remove}>
        <span className={chipFace}>
          <ChipValue>{name}</ChipValue>
        </span>
      </Chip>
    )
  const lost = ignored[field] ?? []
  const values = valuesInWords(field, narrowing)
  const group = groupOf(field, narrowing)
  const why =
    lost.length === 0 ? undefined : say('filter.ignored', { values: lost.join(', '), count: lost.length })
  const words = (
    <>
      <ChipField>{name}</ChipField>
      <ChipValue>{values === '' ? say('filter.any') : values}</ChipValue>
      {why !== undefined && <span className={css.why}>{say('filter.ignored.short')}</span>}
    </>
  )
  return (
    <Chip {...remove} idle={lost.length > 0}>
      {group === null ? (
        <span className={chipFace} data-hint={why}>
          {words}
        </span>
      ) : (
        <ChoiceMenu group={group} className={chipFace} hint={why} open={open} onOpenChange={onOpenChange}>
          {words}
        </ChoiceMenu>
      )}
    </Chip>
  )
}

/** After a chip has gone the focus is on the next one's cross, else on the last one's, else where `onEmpty` says. */
function useFocusAfterRemoval(box: { readonly current: HTMLElement | null }, onEmpty: () => void) {
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const crosses = [...(box.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])]
    const next = crosses[Math.min(wanted.current, crosses.length - 1)]
    wanted.current = null
    if (next === undefined) onEmpty()
    else next.focus()
  })
  return (at: number) => {
    wanted.current = at
  }
}
