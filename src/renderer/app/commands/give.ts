import { announce } from '../../ui/overlay/live-region.tsx'
import { type Command, isOffered, type Place, runOn } from './command.ts'

/** Does what the command does here, or says that it does nothing here now. */
export function give(command: Command, place: Place): void {
  if (isOffered(command, place)) return runOn(command, place.route.page)?.(place)
  refuseToGive(command, place)
}

export const refuseToGive = ({ label }: Command, { say }: Place): void =>
  announce(say('command.notNow', { command: say(label) }))
