import { text } from 'node:stream/consumers'
import { deadlinesOf } from '../../src/application/deadlines.ts'
import { parseDeadlineAsks } from '../../src/contract/deadlines.ts'
import { refuse } from '../../src/domain/value/result.ts'
import { shippedProfiles } from '../shipped-profiles.ts'
import { readArguments, textOf } from './arguments.ts'
import { sayNo } from './say.ts'

const OPTIONS = {
  profile: { type: 'string' },
  plan: { type: 'string' },
  severity: { type: 'string' },
  target: { type: 'string' },
} as const

/**
 * `deadlines --profile weconnect [--plan PREMIUM --severity critica --target resolution]`: reads a JSON array of
 * `{ start, minutes, pauses? }` and writes the deadlines as a JSON array of UTC instants, the earliest ones
 * (AMB-03). With a plan the budget comes from the profile and `minutes` may be left out.
 */
export async function runDeadlines(given: readonly string[]): Promise<number> {
  const args = readArguments(given, OPTIONS)
  if (!args.ok) return sayNo(args.refusal)
  const profiles = shippedProfiles()
  if (!profiles.ok) return sayNo(profiles.refusal)
  const id = textOf(args.value, 'profile') ?? ''
  const profile = profiles.value.find((each) => each.id === id)
  if (!profile) return sayNo({ kind: 'profileNotFound', profile: id })
  const target = {
    plan: textOf(args.value, 'plan'),
    severity: textOf(args.value, 'severity'),
    clock: textOf(args.value, 'target'),
  }
  const json = parseJson(await text(process.stdin))
  const asks =
    json === undefined ? refuse({ kind: 'inputInvalid', path: '$', detail: 'JSON' }) : parseDeadlineAsks(json)
  if (!asks.ok) return sayNo(asks.refusal)
  const deadlines = deadlinesOf(profile, target, asks.value)
  if (!deadlines.ok) return sayNo(deadlines.refusal)
  process.stdout.write(`${JSON.stringify(deadlines.value.map(utc))}\n`)
  return 0
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

const utc = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z')
