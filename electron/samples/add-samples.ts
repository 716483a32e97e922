import { messageEventId, spaceOfProfile } from '../../src/application/natural-id.ts'
import type { Ports } from '../../src/application/ports.ts'
import type { AgentId, ProfileId } from '../../src/domain/value/id.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import type { Console } from '../console.ts'
import { agentOfDevice } from '../queries/agent.ts'
import { arrangements } from './outline/arrangements.ts'
import { chanceOf } from './chance.ts'
import { mailSamples, MARK } from './mail/mail-samples.ts'
import { play, type Stage } from './story/play.ts'
import { prospectOf, type World } from './outline/prospect.ts'
import { stageOf } from './seed-tickets.ts'
import { storyOf } from './story/story.ts'
import { teamsOf } from './team.ts'

const SEED = 2026

/**
 * Adds the tickets with which a new workspace may be looked at: one of each kind of row. Answers how many there
 * are; none where they were added before, even if this folder's local notes were lost since.
 */
export function addSamples({ ports, host }: Console): number {
  const agent = agentOfDevice(ports.store.db, ports.signer.device)
  if (!agent || hasSamples(ports, host.local.read('samples'))) return 0
  const { deviceCode } = agent
  const added = ports.store.transact(() => addAll(ports, { agent: agent.id as AgentId, deviceCode }))
  if (added > 0) host.local.write('samples', '1')
  return added
}

function hasSamples({ digest, store }: Ports, noted: string | null): boolean {
  const space = spaceOfProfile(digest, MARK.team as ProfileId)
  return noted !== null || store.knows(messageEventId(digest, space, MARK.messageId))
}

/** One ticket, or one and its successor, still to be played. */
interface Sample {
  readonly openedAt: Instant
  /** Answers how many tickets it made. */
  readonly play: (stage: Stage) => number
}

function addAll(
  ports: Ports,
  { agent, deviceCode }: { readonly agent: AgentId; readonly deviceCode: string },
): number {
  const now = ports.clock.now()
  const world: World = { now, scale: 'small', teams: teamsOf(ports.store) }
  const stage = stageOf(ports, { agent, deviceCode, seed: SEED, now })
  const samples = [...arranged(world), ...mailed(world)].toSorted((a, b) => a.openedAt - b.openedAt)
  return samples.reduce((count, sample) => count + sample.play(stage), 0)
}

const arranged = (world: World): Sample[] =>
  arrangements(world.teams).map((each, index) => {
    const chance = chanceOf(SEED, index)
    const prospect = prospectOf(chance, world, each)
    const plot = storyOf(chance, prospect, world)
    return {
      openedAt: prospect.openedAt,
      play: (stage) => {
        play(stage, plot)
        return 1
      },
    }
  })

const mailed = (world: World): Sample[] =>
  mailSamples.flatMap((sample) => {
    const team = world.teams.find(({ profile }) => profile.id === (sample.team as ProfileId))
    if (!team) return []
    const openedAt = sample.openedAt(team, world.now)
    return [{ openedAt, play: (stage: Stage) => sample.play(stage, team, openedAt) }]
  })
