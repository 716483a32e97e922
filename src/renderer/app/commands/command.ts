import type { MessageId, Say } from '../../../i18n/intl.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { Route } from '../route.ts'

/** What lies over the window. */
export type Sheet = 'shortcuts' | 'palette' | 'import'

/** Where the window stands when a command is given. */
export interface Place {
  readonly route: Route
  /** The list to which "back" leads. */
  readonly list: Route
  readonly say: Say
  readonly show: (sheet: Sheet) => void
}

export type Run = (place: Place) => void

/** A page of the window, or every one. */
export type Page = Route['page'] | 'anywhere'

/** One row of the table. */
export interface Command {
  readonly id: string
  readonly label: MessageId
  readonly icon?: IconName
  /** As `chordOf` names it: `j`, `Shift+N`, `Mod+K`; null: by button and palette alone. */
  readonly key: string | null
  /**
   * Where its key acts. `list`: while grid, board or timeline has the focus (WCAG 2.1.4), and it can be switched off
   * and changed; `anywhere`; `shown`: the part of the window that shows it listens itself.
   */
  readonly acts: 'list' | 'anywhere' | 'shown'
  readonly group: 'move' | 'ticket' | 'go' | 'window'
  /** What it does, by page; where neither the page nor `anywhere` stands, it is not offered. */
  readonly runs: Readonly<Partial<Record<Page, Run>>>
  /** Not now, though the page fits: what is done already. */
  readonly offered?: (place: Place) => boolean
  /** Holding the key down gives it again and again. */
  readonly repeats?: true
  /** Moving by one row has no sense in the palette. */
  readonly inPalette?: false
}

/** What it does on a page; undefined: nothing. */
export const runOn = ({ runs }: Command, page: Route['page']): Run | undefined => runs[page] ?? runs.anywhere

/** Whether it can be done here and now. */
export const isOffered = (command: Command, place: Place): boolean =>
  runOn(command, place.route.page) !== undefined && command.offered?.(place) !== false

/** Whether both can be meant by one key. */
export const meet = (a: Command, b: Command): boolean =>
  a.runs.anywhere !== undefined ||
  b.runs.anywhere !== undefined ||
  Object.keys(a.runs).some((page) => Object.hasOwn(b.runs, page))
