import type { Ports } from '../../src/application/ports.ts'
import type { AgentId } from '../../src/domain/value/id.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { type Chance, chanceOf } from './chance.ts'
import { play, type Stage } from './story/play.ts'
import { prospectOf, type World } from './outline/prospect.ts'
import { storyOf } from './story/story.ts'
import { teamsOf } from './team.ts'

export interface SeedWish {
  readonly tickets: number
  /** Any whole number; the same seed and `now` make the same tickets in an empty workspace. */
  readonly seed: number
  /** Every story ends here or earlier. */
  readonly now: Instant
  /** Who does what the team does. */
  readonly agent: AgentId
  /** Short code of this device, by which its tickets are numbered; the founder's where it is absent. */
  readonly deviceCode?: string
  readonly onProgress?: (done: number) => void
  readonly cancelled?: () => boolean
}

/** Tickets a transaction. */
const BATCH = 200

/** From here on a workspace is made to be full rather than to be read. */
const LARGE = 5_000

/**
 * Fills a workspace with tickets that never were, in the order of their openings, all of them through the use cases.
 * Answers how many were made: fewer than wished where `cancelled` said so between two batches, and none where the
 * workspace has no team for which there are texts.
 */
export function seedTickets(ports: Ports, wish: SeedWish): number {
  let made = 0
  for (const done of seeding(ports, wish)) made = done
  return made
}

/** The same one batch at a time, with how many are done: who runs it can let others have their turn in between. */
export function* seeding(ports: Ports, wish: SeedWish): Generator<number, void> {
  const teams = teamsOf(ports.store)
  if (teams.length === 0) return
  const world: World = { now: wish.now, scale: wish.tickets < LARGE ? 'small' : 'large', teams }
  const stage = stageOf(ports, wish)
  const order = inOrderOfOpening(world, wish)
  let done = 0
  while (done < order.length && !wish.cancelled?.()) {
    const batch = order.slice(done, done + BATCH)
    ports.store.transact(() => {
      for (const index of batch) {
        const chance = chanceOfTicket(wish, index)
        play(stage, storyOf(chance, prospectOf(chance, world), world))
      }
    })
    done += batch.length
    wish.onProgress?.(done)
    yield done
  }
}

/** The use cases' ports, except that time goes as the stories do and ids come from the seed. */
export function stageOf(
  ports: Ports,
  wish: Pick<SeedWish, 'agent' | 'seed' | 'now'> & { readonly deviceCode?: string },
): Stage {
  const { device } = ports.signer
  const deviceCode = wish.deviceCode ?? 'A'
  const clock = { now: wish.now }
  // Ids also hang on where the workspace stands, so that seeding it twice makes other tickets and no clash.
  const ids = chanceOf(wish.seed, ports.store.nextNumber(deviceCode))
  return {
    ports: { ...ports, clock: { now: () => clock.now }, random: ids },
    clock,
    agent: { agent: wish.agent, device },
    mail: { system: 'mail', device },
    deviceCode,
  }
}

/** Each ticket has choices of its own, so that its outline can be drawn twice and comes out the same. */
const chanceOfTicket = ({ seed }: SeedWish, index: number): Chance => chanceOf(seed, index + 1)

function inOrderOfOpening(world: World, wish: SeedWish): Uint32Array {
  const openings = new Float64Array(wish.tickets)
  for (let index = 0; index < wish.tickets; index++) {
    openings[index] = prospectOf(chanceOfTicket(wish, index), world).openedAt
  }
  return Uint32Array.from(openings.keys()).toSorted(
    (a, b) => (openings[a] ?? 0) - (openings[b] ?? 0) || a - b,
  )
}
