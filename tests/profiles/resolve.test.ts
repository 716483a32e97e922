import { describe, expect, test } from 'vitest'
import { canonicalProfile, resolveProfile } from '../../src/application/load-profile.ts'
import { parseProfileFile } from '../../src/contract/profile/parse.ts'
import { jsonOf, loaded, valueOf } from './loaded.ts'

const file = valueOf(parseProfileFile(jsonOf('weconnect')))
const calendar = file.calendars[0]
const days = (holidaySets: readonly string[], holidays: readonly { date: string; name: string }[] = []) => ({
  ...file,
  calendars: calendar ? [{ ...calendar, holidaySets, holidays }] : [],
})

const SETS = {
  BR: [
    { date: '2026-12-25', name: 'Natal' },
    { date: '2026-11-20', name: 'Consciência Negra' },
  ],
  'BR-SP': [
    { date: '2026-01-25', name: 'Aniversário de São Paulo' },
    { date: '2026-11-20', name: 'Consciência Negra (SP)' },
  ],
}

describe('resolving a profile', () => {
  test('AMB-05: named sets become rows in the order of their dates', () => {
    const [resolved] = valueOf(resolveProfile(days(['BR', 'BR-SP']), SETS)).calendars
    expect(resolved?.holidays.map((each) => `${each.date} ${each.name}`)).toEqual([
      '2026-01-25 Aniversário de São Paulo',
      '2026-11-20 Consciência Negra',
      '2026-12-25 Natal',
    ])
    expect(resolved).not.toHaveProperty('holidaySets')
  })

  test("AMB-05: on one date the team's own row wins over a set", () => {
    const own = { date: '2026-12-25', name: 'Natal (plantão)', open: [{ from: '09:00', to: '12:00' }] }
    const [resolved] = valueOf(resolveProfile(days(['BR'], [own]), SETS)).calendars
    expect(resolved?.holidays.at(-1)).toEqual(own)
    expect(resolved?.holidays).toHaveLength(2)
  })

  test.each(['BR-XX', 'toString'])('an unknown set, %s, is refused with its path', (name) => {
    expect(resolveProfile(days(['BR', name]), SETS)).toMatchObject({
      ok: false,
      refusal: { kind: 'profileBroken', path: 'calendars[0].holidaySets[1]' },
    })
  })
})

describe('the canonical text of a profile', () => {
  const reversed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reversed)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, each]) => [key, reversed(each)]),
          )
        : value

  test('is the same for the same meaning in another order of keys, without white space between them', () => {
    const profile = loaded('weconnect')
    const turned = valueOf(
      resolveProfile(valueOf(parseProfileFile(reversed(jsonOf('weconnect')))), { BR: [] }),
    )
    const plain = valueOf(resolveProfile(file, { BR: [] }))
    expect(canonicalProfile(turned)).toBe(canonicalProfile(plain))
    expect(canonicalProfile(profile)).toMatch(/^\{"about":"[^"]+","addOns":\[\],"addresses":\[/)
    expect(JSON.parse(canonicalProfile(profile))).toEqual(profile)
  })

  test('differs where one number or the order of a list differs', () => {
    const plain = canonicalProfile(loaded('weconnect'))
    const profile = loaded('weconnect')
    expect(canonicalProfile({ ...profile, rules: { ...profile.rules, secretGraceHours: 73 } })).not.toBe(
      plain,
    )
    expect(canonicalProfile({ ...profile, types: profile.types.toReversed() })).not.toBe(plain)
  })
})
