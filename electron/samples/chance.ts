/** A seeded source of choices: the same seed gives the same choices on every machine. Nothing secret may use it. */
export interface Chance {
  /** At least 0, less than 1. */
  share(): number
  happens(probability: number): boolean
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number
  pick<T>(list: readonly T[]): T
  weighed<T>(options: readonly (readonly [weight: number, option: T])[]): T
  bytes(count: number): Uint8Array
}

/** `parts` are mixed into one seed, so that each ticket of a run has choices of its own. */
export function chanceOf(...parts: readonly number[]): Chance {
  let state = parts.reduce((seed, part) => scramble((seed ^ part) + GOLDEN), 0)
  const next = (): number => {
    state = (state + GOLDEN) | 0
    return scramble(state)
  }
  const share = (): number => next() / 2 ** 32
  const between = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1))
  return {
    share,
    between,
    happens: (probability) => share() < probability,
    pick: (list) => at(list, between(0, list.length - 1)),
    weighed: (options) => weighed(options, share()),
    bytes: (count) => {
      const bytes = new Uint8Array(count)
      for (let index = 0; index < count; index++) bytes[index] = next() >>> 24
      return bytes
    },
  }
}

/** The step of a Weyl sequence over 32 bits: the fraction of the golden ratio. */
const GOLDEN = 0x9e3779b9

/** Spreads each bit of a 32-bit number over all of them: shift, multiply by an odd number, twice over. */
function scramble(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  const second = Math.imul(first ^ (first >>> 15), 0x735a2d97)
  return (second ^ (second >>> 15)) >>> 0
}

function weighed<T>(options: readonly (readonly [weight: number, option: T])[], share: number): T {
  let rest = share * options.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, option] of options) {
    rest -= weight
    if (rest < 0) return option
  }
  return at(options, options.length - 1)[1]
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new Error('a choice among nothing')
  return list[index] as T
}
