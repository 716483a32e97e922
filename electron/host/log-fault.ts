import { BrokenFact } from '../store/event-log.ts'

/**
 * A fault on one line of standard error, under the id that the window shows. What it says is left out, for a message
 * may quote what it stumbled over: its name, its code or place in the log, and its frames tell where to look.
 */
export function logFault(id: string, call: string, fault: unknown): void {
  process.stderr.write(`${new Date().toISOString()} fault ${id} in ${call}: ${faultLine(fault)}\n`)
}

/** What may be written of a fault: never its message, nor that of its cause. */
export function faultLine(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault
  const cause = fault.cause === undefined ? [] : [`caused by ${faultLine(fault.cause)}`]
  return [fault.name, ...placeOf(fault), ...framesOf(fault), ...cause].join(' ')
}

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
