import type { Log, LogWord } from '../ports/log.ts'
import { BrokenFact } from '../store/event-log.ts'
import type { ScrubFinding } from '../store/scrub/finding.ts'

/** The log of this process, once its root has one. */
let kept: Log | null = null

/** From here on what is logged goes to this log as well. */
export const keepLog = (log: Log): void => void (kept = log)

/**
 * A fault on one line of standard error and of the log, under the id that the window shows. What it says is left out,
 * for a message may quote what it stumbled over: its name, its code or place in the log, and its frames tell where to
 * look.
 */
export function logFault(id: string, call: string, fault: unknown): void {
  process.stderr.write(`${new Date().toISOString()} fault ${id} in ${call}: ${faultLine(fault)}\n`)
  kept?.fault(id, call, fault)
}

/** What is worth knowing when a fault is looked into; of no use to who reads standard error. */
export const logNote = (word: LogWord, figures?: Readonly<Record<string, number>>): void =>
  kept?.note(word, figures)

/** What was found damaged, on one line of standard error, and in the log by its row. */
export function logDamage({ what, event, stream }: ScrubFinding, healed: boolean): void {
  const outcome = healed ? ', healed from a backup' : ''
  process.stderr.write(
    `${new Date().toISOString()} damage: ${what} of event ${event} in ${stream}${outcome}\n`,
  )
  logNote(healed ? 'healed' : `damaged-${what}`, { event })
}

/** Of causes of causes; a fault may even be its own. */
const DEEPEST = 5

/** What may be written of a fault: never its message, nor that of its cause. */
export function faultLine(fault: unknown, depth = 0): string {
  if (!(fault instanceof Error)) return typeof fault
  const causes = fault.cause === undefined || depth === DEEPEST ? [] : [faultLine(fault.cause, depth + 1)]
  return [
    nameOf(fault),
    ...placeOf(fault),
    ...framesOf(fault),
    ...causes.map((cause) => `caused by ${cause}`),
  ].join(' ')
}

/** A name is a word; whoever set another one may have put content into it. */
const nameOf = ({ name }: Error): string => (/^\w{1,60}$/.test(name) ? name : 'Error')

function placeOf(fault: Error): readonly string[] {
  if (fault instanceof BrokenFact) return [`event ${fault.row} of ${fault.stream}`]
  return 'code' in fault && /^[\w-]+$/.test(String(fault.code)) ? [`(${String(fault.code)})`] : []
}

/** The lines below the message, which may itself have several. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const at = stack.indexOf(message)
  const behind = at < 0 ? '' : stack.slice(at + message.length)
  return behind
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim())
}
