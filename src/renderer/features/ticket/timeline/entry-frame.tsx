import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import { instantLong, timeOfDay } from '../../../../i18n/instant.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'
import { Badge, Initials } from '../../../ui/badge.tsx'
import { LightButton } from '../../../ui/light-button.tsx'
import type { EntryActs, Written } from './entry-acts.ts'
import css from './timeline.module.css'

interface EntryFrameProps {
  readonly entry: Written
  readonly acts: EntryActs
  readonly fresh: boolean
  readonly name: string
  readonly line: string
  readonly badges: ReactNode
  readonly children: ReactNode
}

/** What was written, under its author's name; a note looks unlike what the client sees. */
export function EntryFrame({ entry, acts, fresh, name, line, badges, children }: EntryFrameProps) {
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
        <span className={css.badges}>
          {fresh && <Badge tone="accent">{say('entry.fresh')}</Badge>}
          {badges}
        </span>
        <time className={css.time} data-hint={instantLong(intl, entry.at)}>
          {timeOfDay(intl, entry.at)}
        </time>
        <LightButton
          icon="more"
          menu
          label={say('entry.menu', { what })}
          onPress={(button) => acts.menu(entry, name, button)}
        />
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
