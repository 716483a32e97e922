import { expect, test } from 'vitest'
import type { QueueRow } from '../../../../src/contract/views/queue.ts'
import { keepEqual, movedTo, PAGE, pagesOf, rowOf } from '../../../../src/renderer/ui/grid/pages.ts'
import { queueRow } from '../../features/queue/row.ts'

const page = (...ids: string[]): readonly QueueRow[] => ids.map((id) => queueRow({ id }))

test('rows are found by their place in the whole list', () => {
  const pages = new Map([[2, page('a', 'b')]])
  expect(rowOf(pages, 2 * PAGE + 1)?.id).toBe('b')
  expect(rowOf(pages, 0)).toBeUndefined()
  expect(pagesOf(PAGE - 1, PAGE)).toEqual([0, 1])
})

test('a row that did not change keeps its identity, one that changed does not', () => {
  const old = page('a', 'b')
  const next = keepEqual(new Map([[0, old]]), [queueRow({ id: 'a' }), queueRow({ id: 'b', subject: 'novo' })])
  expect(next[0]).toBe(old[0])
  expect(next[1]).not.toBe(old[1])
  expect(next[1]?.subject).toBe('novo')
})

test('the focus follows its ticket when the order changes', () => {
  const pages = new Map([[0, page('c', 'a', 'b')]])
  expect(movedTo(pages, { id: 'a', index: 0 }, 3)).toBe(1)
  expect(movedTo(pages, { id: 'a', index: 1 }, 3)).toBe(1)
})

test('the focus stays in its place when its ticket left the list', () => {
  const pages = new Map([[0, page('b', 'c')]])
  expect(movedTo(pages, { id: 'a', index: 1 }, 2)).toBe(1)
  expect(movedTo(pages, { id: 'a', index: 5 }, 2)).toBe(1)
  expect(movedTo(new Map(), { id: null, index: 0 }, 0)).toBe(0)
})
