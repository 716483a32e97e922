import { expect, test } from 'vitest'
import type { ProfileChoices, QueueChoices } from '../../../../../src/contract/views/queue-choices.ts'
import {
  heeded,
  isSame,
  NO_FILTER,
  toggled,
  usedFields,
  without,
} from '../../../../../src/renderer/features/queue/filter/filter.ts'
import { optionsOf } from '../../../../../src/renderer/features/queue/filter/options.ts'

const named = (id: string, name = id) => ({ id, name })
const team = (id: string, over: Partial<ProfileChoices> = {}): ProfileChoices => ({
  ...named(id),
  assumedHours: false,
  sector: [],
  severity: [],
  status: [],
  channel: [],
  ...over,
})
const status = (id: string, name: string) =>
  ({ ...named(id, name), phase: 'open', waitsFor: 'team' }) as const

const CHOICES: QueueChoices = {
  me: 'ana',
  agents: [named('ana', 'Ana Souza'), named('rui', 'Rui Dias')],
  profiles: [
    team('xtech', {
      sector: [named('envio', 'Envio'), named('suporte', 'Suporte')],
      status: [status('triagem', 'Em triagem'), status('novo', 'Novo')],
    }),
    team('wati', {
      sector: [named('suporte', 'Suporte')],
      status: [status('triagem', 'Em pré-análise'), status('novo', 'Novo')],
    }),
    team('dype', { sector: [named('suporte', 'Suporte N1')], status: [status('triagem', 'Em triagem')] }),
  ],
}

test('a value that no profile lists is left out and named, the rest of the filter stands', () => {
  const filter = { ...NO_FILTER, sector: ['envio', 'antigo'], status: ['sumiu'], unanswered: true }
  expect(heeded(filter, CHOICES)).toEqual({
    filter: { ...NO_FILTER, sector: ['envio'], unanswered: true },
    ignored: { sector: ['antigo'], status: ['sumiu'] },
  })
})

test('a value that only another team lists is left out while a team is chosen', () => {
  const filter = { ...NO_FILTER, profile: ['wati'], sector: ['envio', 'suporte'] }
  expect(heeded(filter, CHOICES).filter.sector).toEqual(['suporte'])
  expect(heeded({ ...filter, profile: [] }, CHOICES).ignored).toEqual({})
})

test('a team that is gone hides nothing else; who asks, nobody and known agents are owners', () => {
  const filter = { ...NO_FILTER, profile: ['gone'], sector: ['envio'], owner: ['me', 'nobody', 'rui', 'who'] }
  const { filter: rest, ignored } = heeded(filter, CHOICES)
  expect(rest).toEqual({ ...NO_FILTER, sector: ['envio'], owner: ['me', 'nobody', 'rui'] })
  expect(ignored).toEqual({ profile: ['gone'], owner: ['who'] })
})

test('one id is offered once, by the name that most teams give it, else by the shortest', () => {
  const names = optionsOf('status', NO_FILTER, CHOICES).map(({ id, name }) => [id, name])
  expect(names).toEqual([
    ['triagem', 'Em triagem'],
    ['novo', 'Novo'],
  ])
  expect(optionsOf('sector', { ...NO_FILTER, profile: ['dype'] }, CHOICES)).toEqual([
    named('suporte', 'Suporte N1'),
  ])
  expect(optionsOf('owner', NO_FILTER, CHOICES).map(({ id }) => id)).toEqual(['me', 'nobody', 'rui'])
})

test('values come and go, and a filter is the same whatever the order of its values', () => {
  const one = toggled(toggled(NO_FILTER, 'owner', 'me'), 'owner', 'rui')
  const other = toggled(toggled(NO_FILTER, 'owner', 'rui'), 'owner', 'me')
  expect(one.owner).toEqual(['me', 'rui'])
  expect(isSame(one, other)).toBe(true)
  expect(isSame(one, toggled(one, 'owner', 'me'))).toBe(false)
  expect(isSame(one, { ...one, outbox: true })).toBe(false)
  expect(usedFields({ ...one, outbox: true })).toEqual(['owner', 'outbox'])
  expect(without({ ...one, outbox: true }, 'owner')).toEqual({ ...NO_FILTER, outbox: true })
})
