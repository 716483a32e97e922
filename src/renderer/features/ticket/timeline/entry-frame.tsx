import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import { instantLong, timeOfDay } from '../../../../i18n/instant.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'
import { Initials } from '../../../ui/badge.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { Menu, type MenuEntry } from '../../../ui/overlay/menu.tsx'
import type { EntryActs } from './entry-acts.ts'
import css from './timeline.module.css'

interface EntryFrameProps {
  readonly entry: Extract<TimelineEntry, { kind: 'message' | 'reply' | 'note' }>
  readonly acts: EntryActs
  readonly name: string
  readonly line: string
  readonly badges: ReactNode
  /** What is copied. */
  readonly text: string
  readonly children: ReactNode
}

/** What was written, under its author's name; a note looks unlike what the client sees. */
export function EntryFrame({ entry, acts, name, line, badges, text, children }: EntryFrameProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const what = say(`entry.what.${entry.kind}`, { name })
  return (
    <article className={css.card} data-kind={entry.kind} aria-label={what}>
      <header className={css.cardHead}>
        <Initials name={name} />
        <bdi className={css.author}>{name}</bdi>
        {line !== '' && (
          <bdi className={css.line} data-hint={line}>
            {line}
          </bdi>
        )}
        <span className={css.badges}>{badges}</span>
        <time className={css.time} data-hint={instantLong(intl, entry.at)}>
          {timeOfDay(intl, entry.at)}
        </time>
        {entry.body !== null && <EntryMenu label={say('entry.menu', { what })} {...{ entry, acts, text }} />}
      </header>
      <div className={css.body}>
        {entry.body === null ? <p className={css.removed}>{removedWords(intl, entry)}</p> : children}
      </div>
    </article>
  )
}

/** Who took it away, and when; a content can be missing without that only where its removal has not come yet. */
function removedWords(intl: Intl, { removed }: TimelineEntry): string {
  const say = sayIn(intl)
  if (removed === null) return say('entry.removed')
  const instant = instantLong(intl, removed.at)
  return say('entry.removed.by', { instant, name: removed.author?.name ?? say('entry.system') })
}

type EntryMenuProps = Pick<EntryFrameProps, 'entry' | 'acts' | 'text'> & { readonly label: string }

function EntryMenu({ entry, acts, text, label }: EntryMenuProps) {
  const say = sayIn(useIntl())
  const copy: MenuEntry = {
    id: 'copy',
    label: say('entry.copy'),
    icon: 'copy',
    run: () => void navigator.clipboard.writeText(text).then(() => announce(say('app.copied'))),
  }
  const remove: MenuEntry = {
    id: 'remove',
    label: say('entry.remove'),
    icon: 'close',
    danger: true,
    run: () => acts.redact(entry.id),
  }
  return <Menu label={label} entries={acts.readOnly ? [copy] : [copy, remove]} />
}
