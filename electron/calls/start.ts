import { beginWork } from '../../src/application/begin-work.ts'
import type { CallInput } from '../../src/contract/ipc.ts'
import type { OfferedProfile } from '../../src/contract/views/start.ts'
import { answered, supposesHours } from '../../src/domain/profile/first-answers.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { ProfileId } from '../../src/domain/value/id.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { systemUser } from '../open-workspace.ts'
import { addSamples } from '../samples/add-samples.ts'
import { blankProfile, shippedProfiles } from '../shipped-profiles.ts'

export const startHandlers = (console: Console): HandlersOf<'start.read' | 'start.found'> => ({
  'start.read': () => {
    const shipped = shippedProfiles()
    if (!shipped.ok) return shipped
    const blank = blankProfile()
    if (!blank.ok) return blank
    return accept({
      agentName: systemUser(),
      profiles: shipped.value.map(offered),
      blankHours: hoursOf(blank.value),
      diskEncryption: console.disk,
      folder: console.host.folder,
    })
  },
  'start.found': (input) => found(console, input),
})

const hoursOf = ({ calendars, workingCalendar }: Profile) =>
  calendars.find(({ id }) => id === workingCalendar)?.week ?? []

const offered = (profile: Profile): OfferedProfile => ({
  id: profile.id,
  name: profile.name,
  about: profile.about,
  channels: profile.channels.map(({ name }) => name),
  supposed: supposesHours(profile) ? hoursOf(profile) : null,
})

/** Founds the workspace as answered. Refusals: `profileNotFound`, `profileBroken`, `workspaceFounded`. */
function found(console: Console, input: CallInput<'start.found'>): Result<null> {
  const shipped = shippedProfiles()
  if (!shipped.ok) return shipped
  const own: Profile[] = []
  for (const { id, ...answers } of input.profiles) {
    const profile = shipped.value.find((each) => each.id === (id as ProfileId))
    if (!profile) return refuse({ kind: 'profileNotFound', profile: id })
    const made = answered(profile, answers)
    if (!made.ok) return made
    own.push(made.value)
  }
  if (input.blank) {
    const made = blankTeam(input.blank)
    if (!made.ok) return made
    own.push(made.value)
  }
  const { agentName, workspaceName } = input
  const begun = beginWork(console.ports, { agentName, workspaceName, deviceCode: 'A', shipped: [], own })
  if (begun.ok && input.samples) addSamples(console)
  return begun
}

function blankTeam({ name, ...answers }: NonNullable<CallInput<'start.found'>['blank']>): Result<Profile> {
  const blank = blankProfile()
  return blank.ok ? answered({ ...blank.value, name }, answers) : blank
}
