import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseProfileFile } from '../../src/contract/profile/parse.ts'
import { jsonOf, PROFILES } from '../profiles/loaded.ts'
import { BREAKAGES } from './broken-profiles.ts'
import { at, edited, type Json, type Key, keysOf, placesOf } from './json-path.ts'

const json = (name: (typeof PROFILES)[number]): Json => jsonOf(name) as Json

describe("a profile's file", () => {
  test.each(PROFILES)('%s passes as it stands, unchanged', (name) => {
    expect(parseProfileFile(json(name))).toEqual({ ok: true, value: json(name) })
  })

  test('there are more than 60 ways to break one', () => {
    expect(BREAKAGES.length).toBeGreaterThan(60)
    expect(new Set(BREAKAGES.map((each) => each.what)).size).toBe(BREAKAGES.length)
  })

  test.each(BREAKAGES)('is refused with its path: $what', ({ file, place, value, path }) => {
    const result = parseProfileFile(edited(json(file), keysOf(place), value))
    expect(result.ok ? null : result.refusal).toEqual({
      kind: 'profileBroken',
      path,
      detail: expect.stringMatching(/\S/),
    })
  })
})

describe('any edit of a shipped profile', () => {
  const FILES = PROFILES.map((name) => ({ file: json(name), places: placesOf(json(name)) }))
  const strings = FILES.flatMap(({ file, places }) =>
    places.map((keys) => at(file, keys)).filter((value) => typeof value === 'string'),
  )
  const value: fc.Arbitrary<Json | undefined> = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom<Json[]>(null, true, false, 0, 1, -1, 1.5, 1e9, '', '24:00', [], {}),
    fc.constantFrom(...strings),
    fc.jsonValue() as fc.Arbitrary<Json>,
  )
  const edit = fc.constantFrom(...FILES).chain(({ file, places }) =>
    fc.record({ keys: fc.constantFrom(...places), value, extra: fc.option(fc.string()) }).map((drawn) => ({
      file,
      ...drawn,
    })),
  )

  test(
    'is accepted as it stands or refused at a place of the file; it never throws',
    { timeout: 60_000 },
    () => {
      const seen = { accepted: 0, refused: 0 }
      fc.assert(
        fc.property(edit, ({ file, keys, value: drawn, extra }) => {
          const changed = edited(file, extra === null ? keys : [...besideOf(file, keys), extra], drawn)
          const result = parseProfileFile(changed)
          seen[result.ok ? 'accepted' : 'refused'] += 1
          return result.ok ? isDeepStrictEqual(result.value, changed) : namesAPlace(result.refusal, changed)
        }),
        { numRuns: 5_000 },
      )
      expect(seen.accepted).toBeGreaterThan(100)
      expect(seen.refused).toBeGreaterThan(1_000)
    },
  )

  test('a refusal whose path leads nowhere would be noticed', () => {
    expect(namesAPlace({ kind: 'profileBroken', path: 'plans[9].name' }, json('weconnect'))).toBe(false)
    expect(namesAPlace({ kind: 'profileBroken', path: 'plans[1].nome' }, json('weconnect'))).toBe(true)
  })
})

/** The nearest object around a place: where one more key can stand. */
function besideOf(file: Json, keys: readonly Key[]): readonly Key[] {
  const around = at(file, keys)
  if (typeof around === 'object' && around !== null && !Array.isArray(around)) return keys
  return besideOf(file, keys.slice(0, -1))
}

/** The last step of a path may be what is missing, the way to it may not. */
function namesAPlace(refusal: { readonly kind: string; readonly path?: string }, file: Json): boolean {
  if (refusal.kind !== 'profileBroken' || !refusal.path) return false
  const parent = at(file, keysOf(refusal.path).slice(0, -1))
  return refusal.path === '$' || (typeof parent === 'object' && parent !== null)
}
