import { describe, expect, test } from 'vitest'
import { variablesOf } from '../../src/domain/profile/template.ts'
import { idsOf, loaded, PROFILES, status, textOf } from './loaded.ts'

/** Hosts, people, telephones and machines that the sources name. */
const REAL = [
  'xtechcommerce',
  'webmaniabr',
  'dype.com',
  'home/login',
  'valdir',
  'vitor',
  'daniela',
  'jordao',
  'andre-dlk',
  '4000-1117',
  '(11)',
  'tecden',
  'connectremote',
  '_desktop',
  'http:',
  'https:',
  'www.',
] as const

const realIn = (text: string): readonly string[] => REAL.filter((each) => text.toLowerCase().includes(each))

describe.each(PROFILES)('%s', (name) => {
  const profile = loaded(name)

  test('WM-07, AMB-20: a secret lives 72 hours after closing', () => {
    expect(profile.rules.secretGraceHours).toBe(72)
  })

  test('it names itself by its file, in Brasília time', () => {
    expect([profile.id, profile.zone]).toEqual([name, 'America/Sao_Paulo'])
  })

  test('AMB-22: a ticket can be resolved and closed, and reopening lands where the team works', () => {
    const phases = profile.statuses.map((each) => each.phase)
    expect(phases).toEqual(expect.arrayContaining(['open', 'resolved', 'closed']))
    expect(status(profile, profile.onClientReply)).toMatchObject({ phase: 'open', waitsFor: 'team' })
  })

  test('every status has words for the client', () => {
    expect(profile.statuses.filter((each) => each.clientText === '')).toEqual([])
  })

  test('DY-16: it can say that a ticket is being looked at, ask for what is missing and tell the solution', () => {
    expect(idsOf(profile.templates)).toEqual(
      expect.arrayContaining(['em-analise', 'falta-informacao', 'resolvido']),
    )
    for (const template of profile.templates) expect(variablesOf(template.text)).toContain('cliente')
  })

  test('its macros say, set or hand over something, and two to four of them come with it', () => {
    expect(profile.macros.length).toBeGreaterThanOrEqual(2)
    expect(profile.macros.length).toBeLessThanOrEqual(4)
    expect(profile.macros.some(({ owner }) => owner === 'me')).toBe(true)
    expect(profile.macros.some(({ status: id }) => id && status(profile, id).phase === 'resolved')).toBe(true)
    for (const { text } of profile.macros) if (text !== '') expect(variablesOf(text)).toContain('cliente')
  })

  test('it holds no host, person or telephone of the sources, and receives at a reserved name', () => {
    expect(realIn(textOf(name))).toEqual([])
    expect(profile.addresses).toEqual([`suporte@${name}.example`])
  })
})

test('the check for real names finds each of them', () => {
  for (const each of REAL) expect(realIn(`Olá, ${each.toUpperCase()}!`)).toContain(each)
})
