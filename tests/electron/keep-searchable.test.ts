import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepSearchable } from '../../electron/keep-searchable.ts'
import { indexAnew } from '../../electron/store/views/search-work.ts'
import { type SearchDesk, searchDesk } from './queries/searching.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function owing(tickets: number): SearchDesk {
  const desk = searchDesk()
  const { store } = desk.ports
  store.transact(() => {
    for (let at = 0; at < tickets; at++) desk.opens({ text: 'pedido' })
    indexAnew(store.db)
  })
  return desk
}

const none = (cause: unknown): void => {
  throw cause
}

test('what a store owes the search is paid a slice at a time while the console runs', () => {
  const desk = owing(300)
  const stop = keepSearchable(desk.console, none)
  vi.advanceTimersByTime(30)
  const { owed } = desk.answers('pedido')
  expect([owed > 0, owed < 100]).toEqual([true, true])
  vi.advanceTimersByTime(1000)
  expect(desk.answers('pedido').owed).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
  stop()
})

test('it wakes when facts come, and not after it was stopped', () => {
  const desk = owing(0)
  const { store } = desk.ports
  const stop = keepSearchable(desk.console, none)
  vi.advanceTimersByTime(1000)
  store.transact(() => {
    desk.opens({ text: 'pedido' })
  })
  expect(vi.getTimerCount()).toBe(1)
  stop()
  expect(vi.getTimerCount()).toBe(0)
  store.transact(() => {
    desk.opens({ text: 'pedido' })
  })
  expect(vi.getTimerCount()).toBe(0)
})

test('a fault in it is told and ends it until something changes', () => {
  const desk = owing(5)
  const faults: unknown[] = []
  desk.console.host.database.exec('ALTER TABLE search_work RENAME TO elsewhere')
  const stop = keepSearchable(desk.console, (cause) => faults.push(cause))
  vi.advanceTimersByTime(1000)
  expect(faults).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
  stop()
})
