import { expect, test } from 'vitest'
import { parsePanel } from '../../../../src/contract/calls/ticket.ts'
import { DEFAULT_PANEL, type PanelView } from '../../../../src/contract/views/panel.ts'
import { moved, toggled } from '../../../../src/renderer/features/ticket/side/panel-moves.ts'
import { ownedBy, withPerson } from '../../../../src/renderer/features/ticket/side/people-choice.ts'

test('a section folds and unfolds, and moves past its neighbour on screen', () => {
  const folded = toggled(DEFAULT_PANEL, 'people')
  expect(folded.folded).toEqual(['people'])
  expect(toggled(folded, 'people')).toEqual(DEFAULT_PANEL)
  const shown = ['properties', 'people', 'client', 'others'] as const
  expect(moved(DEFAULT_PANEL, 'client', { by: 1, shown }).order).toEqual([
    'properties',
    'people',
    'intake',
    'others',
    'client',
    'linked',
  ])
  expect(moved(DEFAULT_PANEL, 'people', { by: -1, shown }).order[0]).toBe('people')
  expect(moved(DEFAULT_PANEL, 'properties', { by: -1, shown })).toEqual(DEFAULT_PANEL)
})

test('a kept panel gets the sections that it does not know, and a broken one is as it ships', () => {
  const old: unknown = { order: ['others', 'properties'], folded: ['others'] }
  expect(parsePanel(old).order).toEqual(['others', 'properties', 'people', 'client', 'intake', 'linked'])
  expect(parsePanel(old).folded).toEqual(['others'])
  for (const broken of [null, 'x', { order: ['elsewhere'], folded: [] }, { order: [] }])
    expect(parsePanel(broken)).toEqual(DEFAULT_PANEL satisfies PanelView)
})

test('WM-10: people join at the end, the owner stays first until another one is', () => {
  const two = withPerson(withPerson([], 'ana', true), 'beto', true)
  expect(two).toEqual(['ana', 'beto'])
  expect(ownedBy(two, 'beto')).toEqual(['beto', 'ana'])
  expect(withPerson(ownedBy(two, 'beto'), 'beto', false)).toEqual(['ana'])
})
