import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { localeOf } from '../../../i18n/intl.ts'
import { desktop, host, onDesktop } from '../../bridge/desktop.ts'
import { useQueue } from '../../features/queue/queue-store.ts'
import { useTicket } from '../../features/ticket/ticket-store.ts'
import { useWorkspace } from '../../features/workspace/workspace-store.ts'
import { COMMANDS } from '../commands/all.ts'
import type { Place, Sheet } from '../commands/command.ts'
import { give, refuseToGive } from '../commands/give.ts'
import type { Keys } from '../commands/keys.ts'
import { menuOf } from './menu.ts'

interface Standing {
  readonly place: Place
  readonly keys: Keys
  readonly sheet: Sheet | null
  /** Closes what lies over the window, and then does what was chosen. */
  readonly leave: (run: () => void) => void
}

/** Who moves through a list changes what is offered at each row: the menu follows after so many milliseconds. */
const PAUSE = 120

/** Keeps the system's menu as the table of commands stands here and now, and does what is chosen in it. */
export function useMenu(standing: Standing): void {
  const locale = localeOf([useIntl().locale])
  const latest = useRef({ ...standing, locale })
  const soon = useRef<() => void>(null)
  useEffect(() => {
    latest.current = { ...standing, locale }
    soon.current?.()
  })
  useEffect(() => {
    if (desktop === null) return
    const telling = tellSoon(() => menuOf(latest.current))
    soon.current = telling.soon
    const deaf = [useQueue, useTicket, useWorkspace].map((store) => store.subscribe(telling.soon))
    const unheard = onDesktop('command', ({ id }) => chosen(id, latest.current))
    telling.soon()
    return () => {
      soon.current = null
      telling.stop()
      unheard()
      for (const stop of deaf) stop()
    }
  }, [])
}

/** Tells the desktop once the window has come to rest, and only what is not the same as before. */
function tellSoon(menu: () => ReturnType<typeof menuOf>) {
  let told = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (): void => {
    timer = undefined
    const next = menu()
    const text = JSON.stringify(next)
    if (text === told) return
    told = text
    void host('menu.set', next)
  }
  return {
    soon: () => void (timer ??= setTimeout(tell, PAUSE)),
    stop: () => clearTimeout(timer),
  }
}

const DIALOG = '[role="dialog"], [role="alertdialog"]'

/** A menu is there also while something lies over the window: a sheet goes first, a question has to be answered. */
function chosen(id: string, { place, sheet, leave }: Standing): void {
  const command = COMMANDS.find((each) => each.id === id)
  if (command === undefined) return
  if (sheet !== null) leave(() => give(command, place))
  else if (document.querySelector(DIALOG) !== null) refuseToGive(command, place)
  else give(command, place)
}
