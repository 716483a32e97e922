import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { bringUpdate } from '../../../electron/platform/bring-update.ts'

/** As electron-updater does it: who may hear of the program's end is settled when the version is here. */
class Bringing extends EventEmitter {
  autoInstallOnAppQuit = false
  hearsOfTheEnd = false
  readonly #fault: Error | null
  constructor(fault: Error | null) {
    super()
    this.#fault = fault
  }
  async downloadUpdate(): Promise<string[]> {
    this.emit('download-progress', { percent: 40 })
    if (this.#fault) throw this.#fault
    this.hearsOfTheEnd = this.autoInstallOnAppQuit
    return await Promise.resolve([])
  }
}

async function bring(fault: Error | null) {
  const updater = new Bringing(fault)
  const shares: number[] = []
  const brought = await bringUpdate(updater, (share) => shares.push(share))
  return { updater, shares, brought }
}

describe('a version that is brought', () => {
  test('can be installed at the end of the program, and is not before somebody says so', async () => {
    const { updater, shares, brought } = await bring(null)
    expect([brought, shares]).toEqual([{ kind: 'ready' }, [0.4]])
    expect([updater.hearsOfTheEnd, updater.autoInstallOnAppQuit]).toEqual([true, false])
    expect(updater.listenerCount('download-progress')).toBe(0)
  })

  test('and cannot be trusted, or does not fit, is told by its kind', async () => {
    const untrusted = Object.assign(new Error('x'), { code: 'ERR_UPDATER_INVALID_SIGNATURE' })
    const full = Object.assign(new Error('x'), { code: 'ENOSPC' })
    const told = await Promise.all([untrusted, full].map(bring))
    expect(told.map(({ brought }) => brought)).toEqual([
      { kind: 'failed', reason: 'untrusted' },
      { kind: 'failed', reason: 'noRoom' },
    ])
    expect(told.map(({ updater }) => updater.autoInstallOnAppQuit)).toEqual([false, false])
  })
})
