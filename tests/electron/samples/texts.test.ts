import { describe, expect, test } from 'vitest'
import { castOf, fill } from '../../../electron/samples/words/cast.ts'
import { chanceOf } from '../../../electron/samples/chance.ts'
import { teamsOf } from '../../../electron/samples/team.ts'
import * as anywhere from '../../../electron/samples/words/texts/anywhere.ts'
import { prospectOf } from '../../../electron/samples/outline/prospect.ts'
import type { ProfileVersion } from '../../../src/domain/value/id.ts'
import { loaded, PROFILES } from '../../profiles/loaded.ts'
import { NOW } from '../workspace.ts'

const version = '' as ProfileVersion
const teams = teamsOf({
  currentProfiles: () => PROFILES.map((name) => ({ profile: loaded(name), version, shipped: true })),
})

const shared = Object.values(anywhere).flat()

describe('the words of the samples', () => {
  test('each team has at least 25 cases, 15 follow-ups, 15 replies and 8 notes, none of them twice', () => {
    expect(teams).toHaveLength(5)
    for (const { texts } of teams) {
      const followUps = [
        ...texts.exchanges.map(({ answer }) => answer),
        ...anywhere.nudges,
        ...anywhere.thanks,
        ...anywhere.returns,
      ]
      const replies = [
        ...texts.exchanges.map(({ ask }) => ask),
        ...anywhere.acknowledgements,
        ...anywhere.progress,
      ]
      expect(new Set(texts.cases.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(25)
      expect(new Set(texts.cases.map(({ text }) => text)).size).toBe(texts.cases.length)
      expect(new Set(followUps).size).toBeGreaterThanOrEqual(15)
      expect(new Set(replies).size).toBeGreaterThanOrEqual(15)
      expect(texts.notes.length + anywhere.notesAnywhere.length).toBeGreaterThanOrEqual(8)
    }
  })

  test('every case belongs to a sector and a type of its profile', () => {
    for (const { profile, texts } of teams) {
      for (const { sector, kind, subject } of texts.cases) {
        expect([subject, profile.sectors.some(({ id }) => id === sector)]).toEqual([subject, true])
        const known = kind === undefined || profile.types.some(({ id }) => id === kind)
        expect([subject, known]).toEqual([subject, true])
      }
    }
  })

  test('every slot of every text is known', () => {
    for (const { texts } of teams) {
      const cast = castOf(chanceOf(1), { business: texts.business, openedAt: NOW, plans: [], plan: null })
      const all = [
        ...texts.cases.flatMap(({ subject, text, solution }) => [subject, text, solution]),
        ...texts.exchanges.flatMap(({ ask, answer }) => [ask, answer]),
        ...texts.notes.map(({ text }) => text),
        ...shared,
      ]
      for (const text of all) expect(fill(text, cast)).not.toMatch(/[{}]|undefined/)
      expect(() => fill('{desconhecido}', cast)).toThrow('desconhecido')
    }
  })

  test('in a large workspace some 60 % of the tickets are open', () => {
    const world = { now: NOW, scale: 'large', teams } as const
    const count = 10_000
    const open = Array.from({ length: count }, (_, index) => prospectOf(chanceOf(3, index), world)).filter(
      ({ fate }) => fate !== 'resolved' && fate !== 'closed',
    )
    expect(open.length / count).toBeGreaterThan(0.57)
    expect(open.length / count).toBeLessThan(0.63)
  })
})

describe('seeded choices', () => {
  const drawn = (...seed: number[]): number[] => {
    const chance = chanceOf(...seed)
    return Array.from({ length: 2_000 }, () => chance.share())
  }

  test('the same seeds give the same choices, others give others', () => {
    expect(drawn(7, 1)).toEqual(drawn(7, 1))
    expect(drawn(7, 2)).not.toEqual(drawn(7, 1))
    expect(drawn(1, 7)).not.toEqual(drawn(7, 1))
  })

  test('choices spread over the whole range', () => {
    const tenths = Array.from({ length: 10 }, () => 0)
    for (const share of drawn(11)) tenths[Math.floor(share * 10)] = (tenths[Math.floor(share * 10)] ?? 0) + 1
    expect(Math.min(...tenths)).toBeGreaterThan(140)
    expect(Math.max(...tenths)).toBeLessThan(260)
  })
})
