import type { NotificationConstructorOptions } from 'electron'
import { heard } from '../host/heard.ts'
import { type Notice, NoticeRefused, type Notices } from '../ports/notice.ts'

/** One notice as Electron has it; events by their names there. */
export interface SystemNotice {
  on(event: 'click' | 'show' | 'failed', listener: () => void): unknown
  on(event: 'action', listener: (details: { readonly actionIndex?: number }, index: number) => void): unknown
  show(): void
  close(): void
}

export type Given = NotificationConstructorOptions

/** What Electron has of notices on this system. */
export interface NoticeSystem {
  readonly supported: boolean
  readonly features: Notices['features']
  readonly make: (given: Given) => SystemNotice
}

/** A system that says neither yes nor no has taken it. In milliseconds. */
const PATIENCE = 3000
/** The newest that can still be chosen or withdrawn: a notice that nobody holds is deaf. */
const HELD = 100

/** Notices over those of a system, which knows neither our ids nor which of its own still stand. */
export function keptNotices({ supported, features, make }: NoticeSystem): Notices {
  const standing = new Map<string, SystemNotice>()
  const chosen = heard<[id: string, action: string | null]>()
  const withdraw = (id: string): void => {
    const notice = standing.get(id)
    standing.delete(id)
    notice?.close()
  }
  const choose = (notice: SystemNotice, id: string, action: string | null): void => {
    if (standing.get(id) !== notice) return
    withdraw(id)
    chosen.tell(id, action)
  }
  const show = async (asked: Notice): Promise<void> => {
    if (!supported) throw new NoticeRefused('the system has no notices')
    withdraw(asked.id)
    const notice = make(optionsOf(asked, features))
    standing.set(asked.id, notice)
    for (const [oldest] of standing) if (standing.size > HELD) standing.delete(oldest)
    notice.on('click', () => choose(notice, asked.id, null))
    notice.on('action', (details, index) => {
      // Before Electron told it within its event, the index came behind it.
      const action = asked.actions[details.actionIndex ?? index]
      if (action) choose(notice, asked.id, action.id)
    })
    await taken(notice)
  }
  return {
    supported,
    features: supported ? features : { actions: false, urgent: false },
    show,
    withdraw,
    onChosen: chosen.on,
  }
}

const optionsOf = (notice: Notice, { actions, urgent }: Notices['features']): Given => ({
  id: notice.id,
  title: notice.title,
  body: notice.body,
  silent: notice.silent,
  ...(actions && { actions: notice.actions.map(({ label }) => ({ type: 'button', text: label })) }),
  ...(urgent && notice.urgent && { urgency: 'critical', timeoutType: 'never' }),
})

/** Shown; rejects where the system refuses it, whose own words may quote the notice. */
const taken = (notice: SystemNotice): Promise<void> =>
  new Promise((done, refused) => {
    const waited = setTimeout(done, PATIENCE)
    notice.on('show', () => {
      clearTimeout(waited)
      done()
    })
    notice.on('failed', () => {
      clearTimeout(waited)
      refused(new NoticeRefused('the system said no'))
    })
    notice.show()
  })
