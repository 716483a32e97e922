import type { ProfileView } from '../../../../contract/views/profile.ts'
import type { Budget } from '../../../../domain/profile/plan.ts'
import type { CountedBudget, Rules } from '../../../../domain/profile/rules.ts'
import type { Say } from '../../../../i18n/intl.ts'

/** The switches of a profile, in the order in which they are told. */
const SWITCHES = [
  'productionOnly',
  'changeNeedsReason',
  'ownChannelOnly',
  'trainedOnly',
  'identifiedOnly',
  'closeNeedsReply',
  'reopenByManagerOnly',
  'escalatesOnBreach',
  'ownerKeeps',
  'routingNeedsOrder',
  'chatBecomesTicket',
  'interruptionNeedsApproval',
  'developmentOnly',
  'logsTime',
  'taskNeedsType',
  'taskParity',
  'taskAlerts',
  'callNeedsNote',
  'guardsNames',
] as const satisfies readonly (keyof Rules)[]

/** A length as the contract writes it: "16 horas". */
export const budgetWords = (say: Say, { value, unit }: Budget): string =>
  say(`profile.budget.${unit}`, { value })

/** What a profile's rules say, a sentence each: only those that are switched on. */
export function ruleWords(
  say: Say,
  list: (words: readonly string[]) => string,
  profile: ProfileView,
): readonly string[] {
  const { rules } = profile
  const queue = list(rules.queue.map((rule) => say(`why.${rule}`).toLowerCase()))
  return [
    say('rule.queue', { rules: queue }),
    ...SWITCHES.filter((name) => rules[name]).map((name) => say(`rule.${name}`)),
    ...promises(say, list, profile),
    ...lengths(say, list, rules),
  ]
}

function promises(
  say: Say,
  list: (words: readonly string[]) => string,
  { rules, calendars }: ProfileView,
): readonly string[] {
  const counted = ({ budget, calendar }: CountedBudget): string => {
    const name = calendars.find(({ id }) => id === calendar)?.name
    const words = budgetWords(say, budget)
    return name === undefined
      ? say('rule.wallTime', { budget: words })
      : say('rule.inCalendar', { budget: words, calendar: name })
  }
  const { silence, standBy, softGoal, staleness } = rules
  return [
    ...(silence === null ? [] : [say('rule.silence', { budget: counted(silence) })]),
    ...(standBy === null ? [] : [say('rule.standBy', { budget: counted(standBy) })]),
    ...(softGoal === null ? [] : [say('rule.softGoal', { budget: counted(softGoal) })]),
    ...(staleness === null
      ? []
      : [
          say('rule.staleness', {
            days: staleness.breachDays,
            alarms: list(staleness.alarmDays.map(String)),
          }),
        ]),
  ]
}

function lengths(say: Say, list: (words: readonly string[]) => string, rules: Rules): readonly string[] {
  const { advisory, serverClaimHours, triageTimes, workPlaces } = rules
  return [
    say('rule.secretGraceHours', { hours: rules.secretGraceHours }),
    ...(serverClaimHours === null ? [] : [say('rule.serverClaimHours', { hours: serverClaimHours })]),
    ...(triageTimes.length === 0 ? [] : [say('rule.triageTimes', { times: list(triageTimes) })]),
    ...(advisory === null
      ? []
      : [say('rule.advisory', { remote: advisory.remoteHours, onSite: advisory.onSiteHours })]),
    ...(workPlaces.length === 0 ? [] : [say('rule.workPlaces', { places: list(workPlaces) })]),
  ]
}
