import { QUEUE_RULES, type QueueRule } from '../../domain/profile/rules.ts'
import type { ProfileFile } from './file.ts'
import type { Fault } from '../path.ts'

/** The queue's rules keep their one order, so that several teams merge; entry decides last (AMB-18). */
export function* queueFaults(file: ProfileFile): Generator<Fault> {
  const { queue } = file.rules
  for (const [at, rule] of queue.entries()) {
    const before = queue[at - 1]
    if (before && QUEUE_RULES.indexOf(rule) < QUEUE_RULES.indexOf(before))
      yield { path: `rules.queue[${at}]`, detail: `${rule} wins before ${before}` }
    const lack = lackOf(rule, file)
    if (lack) yield { path: `rules.queue[${at}]`, detail: lack }
  }
  if (queue.at(-1) !== 'entry') yield { path: 'rules.queue', detail: 'the last rule is entry' }
  yield* channelFaults(file)
}

/** Why a rule could never match in this profile, or null. */
function lackOf(rule: QueueRule, { severities, plans, rules }: ProfileFile): string | null {
  if (rule === 'critical' && !severities.some((each) => each.critical)) return 'no severity is critical'
  if (rule === 'plan' && new Set(plans.map((plan) => plan.level)).size < 2)
    return 'no plan stands over another'
  if (rule === 'escalated' && !rules.escalatesOnBreach && !plans.some((plan) => plan.mayEscalate))
    return 'nothing escalates'
  return null
}

function* channelFaults({ channels, mailChannel }: ProfileFile): Generator<Fault> {
  const mail = channels.find((each) => each.id === mailChannel)
  if (mail && mail.medium !== 'email') yield { path: 'mailChannel', detail: `${mail.id} is no mail` }
  if (!channels.some((each) => each.opens === 'yes'))
    yield { path: 'channels', detail: 'no channel opens a ticket' }
}
