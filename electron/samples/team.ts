import type { FactStore } from '../../src/application/ports.ts'
import { compileTimeline, type Timeline } from '../../src/domain/calendar/timeline.ts'
import type { Channel, Profile } from '../../src/domain/profile/profile.ts'
import type { Address } from '../../src/domain/ticket/message.ts'
import type { StatusId } from '../../src/domain/value/id.ts'
import { dype } from './words/texts/dype.ts'
import type { TeamTexts } from './words/texts/team-texts.ts'
import { wati } from './words/texts/wati.ts'
import { webmania } from './words/texts/webmania.ts'
import { weconnect } from './words/texts/weconnect.ts'
import { xtech } from './words/texts/xtech.ts'

/** A team of the workspace for which there are texts, with what a story asks of its profile again and again. */
export interface Team {
  readonly profile: Profile
  readonly texts: TeamTexts
  /** When its people work. */
  readonly working: Timeline
  readonly address: Address
  /** How much more often it is drawn than others. */
  readonly weight: number
  /** Share of open tickets in a workspace that is full of them. */
  readonly openShare: number
  /** Clients' share of writing on weekends. */
  readonly weekends: number
  /** Channels by which a ticket may begin. */
  readonly channels: readonly Channel[]
  /** Statuses that wait for the client, and those in which work rests for another reason. */
  readonly asking: readonly StatusId[]
  readonly resting: readonly StatusId[]
  /** Those statuses stop the contract's clocks. */
  readonly pausesInRest: boolean
}

interface Habit {
  readonly texts: TeamTexts
  readonly weight: number
  readonly openShare: number
  readonly weekends: number
}

/** Teams with short promises keep fewer tickets open than those whose work takes weeks. */
const HABITS: Readonly<Record<string, Habit>> = {
  webmania: { texts: webmania, weight: 22, openShare: 0.5, weekends: 0.15 },
  wati: { texts: wati, weight: 22, openShare: 0.5, weekends: 0.6 },
  dype: { texts: dype, weight: 18, openShare: 0.66, weekends: 0.05 },
  xtech: { texts: xtech, weight: 20, openShare: 0.68, weekends: 0.3 },
  weconnect: { texts: weconnect, weight: 18, openShare: 0.7, weekends: 0.05 },
}

/** The teams of this workspace, in the order of their ids. */
export const teamsOf = (store: Pick<FactStore, 'currentProfiles'>): readonly Team[] =>
  store.currentProfiles().flatMap(({ profile }) => {
    const habit = HABITS[profile.id]
    return habit ? [teamOf(profile, habit)] : []
  })

function teamOf(profile: Profile, habit: Habit): Team {
  const calendar = profile.calendars.find(({ id }) => id === profile.workingCalendar)
  if (!calendar) throw new Error(`profile ${profile.id} has no calendar ${profile.workingCalendar}`)
  const open = profile.statuses.filter(({ phase }) => phase === 'open')
  return {
    ...habit,
    profile,
    working: compileTimeline(calendar),
    address: {
      name: `Suporte ${profile.name}`,
      address: profile.addresses[0] ?? `suporte@${profile.id}.example`,
    },
    channels: profile.channels.filter(({ opens }) => opens === 'yes'),
    asking: open.filter(({ waitsFor }) => waitsFor === 'client').map(({ status }) => status),
    resting: open
      .filter(
        (each) => each.waitsFor === 'third' || (each.waitsFor === 'team' && (each.standBy || each.pauses)),
      )
      .map(({ status }) => status),
    pausesInRest: open.some(({ pauses }) => pauses),
  }
}
