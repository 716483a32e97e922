import { type ReactNode, useId } from 'react'
import { useIntl } from 'react-intl'
import type { PanelSection } from '../../../../contract/views/panel.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Menu } from '../../../ui/overlay/menu.tsx'
import { Press } from '../../../ui/press.tsx'
import { moveSection, toggleSection, usePanel } from './panel-store.ts'
import css from './side.module.css'

interface SectionProps {
  readonly id: PanelSection
  /** Those that are on screen, from top to bottom. */
  readonly shown: readonly PanelSection[]
  /** Something in it is wanted now: it opens without being kept so. */
  readonly wanted?: boolean
  /** Told beside the title, also while it is folded. */
  readonly note?: string
  readonly children: ReactNode
}

/** A part of the panel that folds and moves. */
export function Section({ id, shown, wanted = false, note, children }: SectionProps) {
  const say = sayIn(useIntl())
  const body = useId()
  const folded = usePanel((state) => state.folded.includes(id)) && !wanted
  const title = say(`panel.${id}`)
  const at = shown.indexOf(id)
  const entries = [
    ...(at > 0 ? [{ id: 'up', label: say('panel.up'), run: () => moveSection(id, -1, shown) }] : []),
    ...(at < shown.length - 1
      ? [{ id: 'down', label: say('panel.down'), run: () => moveSection(id, 1, shown) }]
      : []),
  ]
  return (
    <div role="group" className={css.section} aria-label={title}>
      <div className={css.head}>
        <h2 className={css.title}>
          <Press className={css.fold} expanded={!folded} controls={body} onPress={() => toggleSection(id)}>
            <Icon name={folded ? 'right' : 'down'} size={0.75} />
            {title}
            {note !== undefined && <span className={css.note}>{note}</span>}
          </Press>
        </h2>
        {entries.length > 0 && (
          <span className={css.menu}>
            <Menu label={say('panel.menu', { section: title })} entries={entries} />
          </span>
        )}
      </div>
      {!folded && (
        <div id={body} className={css.content}>
          {children}
        </div>
      )}
    </div>
  )
}
