import { expect, test } from 'vitest'
import { handlersOf } from '../../../electron/calls/all.ts'
import { savedViews } from '../../../electron/local/saved-views.ts'
import type { SavedView } from '../../../src/contract/views/saved-view.ts'
import { opening } from '../../domain/ticket/samples.ts'
import { loaded, valueOf } from '../../profiles/loaded.ts'
import { NO_FILTER } from '../../support/no-filter.ts'
import { workspace } from '../workspace.ts'
import type { TicketId } from '../../../src/domain/value/id.ts'

const view = (id: string, over: Partial<SavedView> = {}): SavedView => ({
  id,
  name: `Visão ${id}`,
  scope: 'open',
  sort: 'queue',
  filter: NO_FILTER,
  ...over,
})

const names = (views: readonly SavedView[]): readonly string[] => views.map(({ id }) => id)

test('views are kept in their order over a new console, renamed in their place, moved and removed', () => {
  const { host } = workspace().console
  const views = () => savedViews(host.local, 'ana')
  const [first = ''] = names(views().all())
  views().save(view('a'))
  views().save(view('b', { sort: 'due', filter: { ...NO_FILTER, owner: ['me'] } }))
  expect(names(views().all()).slice(-2)).toEqual(['a', 'b'])
  views().save(view('a', { name: 'Outra' }))
  expect(views().all().at(-2)).toEqual(view('a', { name: 'Outra' }))
  expect(names(views().move('b', -100))[0]).toBe('b')
  expect(names(views().move('b', 1)).slice(0, 2)).toEqual([first, 'b'])
  views().move('b', 100)
  expect(names(views().all()).at(-1)).toBe('b')
  expect(names(views().remove('a'))).not.toContain('a')
  expect(views().all().at(-1)).toEqual(view('b', { sort: 'due', filter: { ...NO_FILTER, owner: ['me'] } }))
})

test('views are each agent’s own, and one that came with the console stays removed', () => {
  const { host } = workspace().console
  const [first = ''] = names(savedViews(host.local, 'ana').all())
  savedViews(host.local, 'ana').remove(first)
  expect(names(savedViews(host.local, 'ana').all())).not.toContain(first)
  expect(names(savedViews(host.local, 'rui').all())).toContain(first)
})

test('there is an end to how many views are kept, said with the number', () => {
  const views = savedViews(workspace().console.host.local, 'ana')
  for (let at = views.all().length; at < 40; at++) valueOf(views.save(view(`${at}`)))
  expect(views.save(view('one more'))).toMatchObject({
    ok: false,
    refusal: { kind: 'savedViewsFull', limit: 40 },
  })
  expect(views.all()).toHaveLength(40)
  expect(views.save(view('39', { name: 'Nova' }))).toMatchObject({ ok: true })
})

test('each view tells how many tickets it holds where a total is kept, and nothing where none is', () => {
  const space = workspace()
  const team = loaded('xtech')
  const calls = handlersOf(space.console)
  for (const number of [1, 2, 3])
    valueOf(
      space.runs(`00000000-0000-8000-a000-00000000000${number}` as TicketId, opening(team), {
        profile: team.id,
      }),
    )
  valueOf(space.acts('00000000-0000-8000-a000-000000000001' as TicketId, { kind: 'claim' }))
  const counts = () => {
    const answer = calls['savedView.read']({})
    return answer.ok ? Object.fromEntries(answer.value.map(({ id, count }) => [id, count])) : {}
  }
  calls['savedView.save']({ view: view('status', { filter: { ...NO_FILTER, status: ['novo'] } }) })
  calls['savedView.save']({ view: view('mine', { filter: { ...NO_FILTER, owner: ['me'] } }) })
  calls['savedView.save']({
    view: view('two sectors', { filter: { ...NO_FILTER, sector: ['suporte', 'envio', 'suporte'] } }),
  })
  expect(counts()).toMatchObject({ unowned: 2, mine: 1, status: null, 'two sectors': 3, outbox: 0 })
})

test('a view that cannot be read costs itself alone, and a row that is no list is as shipped', () => {
  const { host } = workspace().console
  const all = () => names(savedViews(host.local, 'ana').all())
  const shipped = all()
  host.local.write(
    'views:ana',
    JSON.stringify([view('a'), { ...view('b'), filter: { owner: 'me' } }, view('c')]),
  )
  expect(all()).toEqual(['a', 'c'])
  for (const broken of ['[{"id":', '{}']) {
    host.local.write('views:ana', broken)
    expect(all()).toEqual(shipped)
  }
})
