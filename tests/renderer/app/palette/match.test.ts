import { expect, test } from 'vitest'
import { fit, fitting } from '../../../../src/renderer/app/palette/match.ts'

test('a name is found without its diacritics and in any case', () => {
  expect(fit('aparencia', 'Ajustes: aparência')).toBeGreaterThan(0)
  expect(fit('NOTA', 'Nota interna')).toBeGreaterThan(0)
  expect(fit('zebra', 'Nota interna')).toBe(0)
})

test('the nearer to what was typed, the better: whole, beginning, words, part, initials, letters in order', () => {
  const name = 'Mudar severidade'
  const scores = ['mudar severidade', 'mudar', 'sev mud', 'dade', 'ms', 'mdsvd'].map((typed) =>
    fit(typed, name),
  )
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  expect(new Set(scores).size).toBe(scores.length)
  expect(scores.at(-1)).toBeGreaterThan(0)
})

test('letters in their order count only where nothing better fits', () => {
  const entries = [{ label: 'Responder' }, { label: 'Resolver por e-mail' }]
  expect(fitting('resp', entries).map(({ entry }) => entry.label)).toEqual(['Responder'])
  expect(fitting('rslv', entries).map(({ entry }) => entry.label)).toEqual(['Resolver por e-mail'])
})

test('nothing typed keeps everything, in its order', () => {
  const entries = [{ label: 'b' }, { label: 'a' }]
  expect(fitting('', entries).map(({ entry }) => entry.label)).toEqual(['b', 'a'])
})
