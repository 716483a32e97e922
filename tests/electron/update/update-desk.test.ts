import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Busy, mayOffer } from '../../../electron/update/moment.ts'
import { updateDesk } from '../../../electron/update/update-desk.ts'
import { afterEvent, LOOK_AFTER, type UpdateEvent } from '../../../electron/update/update-state.ts'
import type { UpdateState } from '../../../src/contract/views/update.ts'
import type { Brought, Found, Updater } from '../../../electron/update/updater.ts'

const NOON = Date.UTC(2026, 10, 23, 15)
const FREE: Busy = { sending: 0, works: 0, atRisk: 0 }
const NEWER: Found = { kind: 'newer', version: '0.2.0' }

/** An updater that answers as told, at a clock that is moved by hand. */
function desk(plan: { found?: Found; brought?: Brought; address?: boolean } = {}) {
  const did: string[] = []
  const states: UpdateState[] = []
  const at = { now: NOON, busy: FREE, found: plan.found ?? NEWER, brought: plan.brought ?? { kind: 'ready' } }
  const updater: Updater = {
    check: async () => (did.push('check'), at.found),
    download: async (onShare) => {
      did.push('download')
      for (const share of [0.4, 0.2, 1.5]) onShare(share)
      return at.brought as Brought
    },
    installAtQuit: () => void did.push('installAtQuit'),
    restart: () => void did.push('restart'),
  }
  const ways = {
    now: () => at.now,
    busy: () => at.busy,
    onChange: (state: UpdateState) => states.push(state),
  }
  const made = updateDesk({ ...ways, updater: plan.address === false ? null : updater })
  return { did, states, at, ...made, state: () => made.view().state }
}

describe('an update', () => {
  test('is neither looked for nor brought where nobody said where, and the state says so', async () => {
    const { did, state, tick, lookNow, restartNow, atQuit, at } = desk({ address: false })
    at.now += 365 * 24 * LOOK_AFTER.look
    await tick()
    await lookNow()
    expect(restartNow(true)).toEqual({ kind: 'notReady' })
    atQuit()
    expect([state(), did]).toEqual([{ kind: 'off' }, []])
  })

  test('is not looked for at the very start, and then every six hours', async () => {
    const { did, tick, at } = desk({ found: { kind: 'none' } })
    await tick()
    at.now += LOOK_AFTER.start
    await tick()
    await tick()
    expect(did).toEqual(['check'])
    at.now += LOOK_AFTER.look
    await tick()
    expect(did).toEqual(['check', 'check'])
  })

  test('is brought in the background, its progress told without going back', async () => {
    const { did, states, tick, at } = desk()
    at.now += LOOK_AFTER.start
    await tick()
    expect(did).toEqual(['check', 'download'])
    expect(states).toEqual([
      { kind: 'checking' },
      { kind: 'available', version: '0.2.0' },
      { kind: 'downloading', version: '0.2.0', share: 0 },
      { kind: 'downloading', version: '0.2.0', share: 0.4 },
      { kind: 'downloading', version: '0.2.0', share: 1 },
      { kind: 'ready', version: '0.2.0' },
    ])
  })

  test('that did not come is looked for again after an hour, one not to be trusted after a day', async () => {
    for (const [reason, wait] of [
      ['unreachable', LOOK_AFTER.failure],
      ['untrusted', LOOK_AFTER.untrusted],
    ] as const) {
      const { did, state, tick, lookNow, at } = desk({ brought: { kind: 'failed', reason } })
      await lookNow()
      await tick()
      expect(state()).toEqual({ kind: 'failed', reason, at: NOON })
      at.now += wait - 1
      await tick()
      expect(did).toEqual(['check', 'download'])
      at.now += 1
      await tick()
      expect(did).toEqual(['check', 'download', 'check', 'download'])
    }
  })

  test('waits with its download while something is sent or a long work runs', async () => {
    for (const busy of [
      { ...FREE, sending: 1 },
      { ...FREE, works: 1 },
    ]) {
      const { did, tick, lookNow, at } = desk()
      at.busy = busy
      await lookNow()
      await tick()
      expect(did).toEqual(['check'])
      at.busy = FREE
      await tick()
      expect(did).toEqual(['check', 'download'])
    }
  })

  test('is installed at the end of the program, or when the person says so, and never by itself', async () => {
    const ready = async () => {
      const made = desk()
      await made.lookNow()
      await made.tick()
      made.at.now += 1_000 * LOOK_AFTER.look
      await made.tick()
      expect(made.did).toEqual(['check', 'download'])
      return made
    }
    const quitting = await ready()
    quitting.atQuit()
    expect(quitting.did.slice(2)).toEqual(['installAtQuit'])
    const asked = await ready()
    expect(asked.restartNow(false)).toEqual({ kind: 'restart' })
    expect(asked.did.slice(2)).toEqual(['restart'])
  })

  test('does not restart while something is sent or a long work runs, and asks with tickets at risk', async () => {
    const { did, lookNow, tick, restartNow, atQuit, at } = desk()
    await lookNow()
    await tick()
    at.busy = { sending: 1, works: 1, atRisk: 3 }
    expect(restartNow(true)).toEqual({ kind: 'wait', why: 'sending' })
    atQuit()
    at.busy = { sending: 0, works: 2, atRisk: 3 }
    expect(restartNow(true)).toEqual({ kind: 'wait', why: 'working' })
    at.busy = { sending: 0, works: 0, atRisk: 3 }
    expect(restartNow(false)).toEqual({ kind: 'ask', atRisk: 3 })
    expect(did).toEqual(['check', 'download'])
    expect(restartNow(true)).toEqual({ kind: 'restart' })
    expect(did.slice(2)).toEqual(['restart'])
  })

  test('is offered only when it is here and nothing presses', () => {
    const ready: UpdateState = { kind: 'ready', version: '0.2.0' }
    expect(mayOffer(ready, FREE)).toBe(true)
    for (const busy of [
      { ...FREE, sending: 1 },
      { ...FREE, works: 1 },
      { ...FREE, atRisk: 1 },
    ])
      expect(mayOffer(ready, busy)).toBe(false)
    expect(mayOffer({ kind: 'available', version: '0.2.0' }, FREE)).toBe(false)
  })
})

describe('what is known of an update', () => {
  const events = fc.oneof(
    fc.constant<UpdateEvent>({ kind: 'checkBegan' }),
    fc.constant<UpdateEvent>({ kind: 'noneFound', at: NOON }),
    fc.constant<UpdateEvent>({ kind: 'found', version: '0.2.0' }),
    fc.constant<UpdateEvent>({ kind: 'downloadBegan' }),
    fc.double({ noNaN: true, min: -1, max: 2 }).map((share): UpdateEvent => ({ kind: 'progressed', share })),
    fc.constant<UpdateEvent>({ kind: 'downloaded' }),
    fc.constant<UpdateEvent>({ kind: 'failed', reason: 'unknown', at: NOON }),
  )

  test('is ready only after a look that found it and a whole download, whatever comes late', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (told) => {
        const order = ['idle', 'checking', 'available', 'downloading', 'ready']
        let state: UpdateState = { kind: 'idle', checkedAt: null }
        for (const event of told) {
          const next = afterEvent(state, event)
          const step = order.indexOf(next.kind) - order.indexOf(state.kind)
          if (next.kind !== 'failed' && state.kind !== 'failed') expect(step).toBeLessThanOrEqual(1)
          if (state.kind === 'ready') expect(next).toBe(state)
          if (next.kind === 'downloading') expect(next.share >= 0 && next.share <= 1).toBe(true)
          state = next
        }
      }),
    )
  })

  test('stays off, whatever is told', () => {
    fc.assert(fc.property(events, (event) => afterEvent({ kind: 'off' }, event).kind === 'off'))
  })
})
