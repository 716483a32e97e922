import assert from 'node:assert/strict'
import type { Power } from '../../../electron/ports/power.ts'
import { type Check, NotHere } from './check.ts'

/** Power, and a machine that sleeps and is locked as a check asks for it. */
export interface PowerStage {
  readonly power: Power
  /** A whole sleep that the system announces; null where none ever is. */
  readonly sleep: (() => void) | null
  /** A whole sleep of which the system says nothing, or only its end. */
  readonly sleepUntold: () => Promise<void>
  readonly wakeTold: (() => void) | null
  readonly lock: () => void
  readonly unlock: () => void
}

/** What every power port promises. `open` answers a fresh one, on a machine that is awake. */
export const powerChecks = (open: () => PowerStage): readonly Check[] => [
  {
    name: 'a sleep that is announced is told before and after, once each',
    run: () =>
      heard(open, async ({ sleep, sleepUntold }, told) => {
        if (sleep === null) throw new NotHere('this host announces no sleep')
        sleep()
        heardWas(told, ['suspend', 'resume'])
        // The clocks notice the same sleep as well.
        await sleepUntold()
        heardWas(told, ['suspend', 'resume'])
      }),
  },
  {
    name: 'a sleep of which the system says nothing is told when it is over (R-CLOCK)',
    run: () =>
      heard(open, async ({ sleepUntold, wakeTold }, told) => {
        await sleepUntold()
        heardWas(told, ['suspend', 'resume'])
        wakeTold?.()
        heardWas(told, ['suspend', 'resume'])
      }),
  },
  {
    name: 'a lock of the screen and its end are told',
    run: () =>
      heard(open, ({ power, lock, unlock }, told) => {
        if (!power.features.locks) throw new NotHere('this host tells of no lock')
        lock()
        unlock()
        heardWas(told, ['lock', 'unlock'])
      }),
  },
  {
    name: 'idleness is a whole number of seconds, or unknown by the host’s own word',
    run: () =>
      heard(open, ({ power }) => {
        const idle = power.idleSeconds()
        assert.equal(idle !== null, power.features.idle)
        assert.ok(idle === null || (Number.isInteger(idle) && idle >= 0), String(idle))
      }),
  },
  {
    name: 'who stopped listening hears nothing, and nobody does once it is closed',
    run: () =>
      heard(open, async ({ power, sleep, sleepUntold, lock }, told, stops) => {
        for (const stop of stops) stop()
        lock()
        await sleepUntold()
        heardWas(told, [])
        power.onResume(() => told.push('resume'))
        power.close()
        sleep?.()
        await sleepUntold()
        heardWas(told, [])
      }),
  },
]

type Told = ('suspend' | 'resume' | 'lock' | 'unlock')[]
type Use = (stage: PowerStage, told: Told, stops: readonly (() => void)[]) => void | Promise<void>

async function heard(open: () => PowerStage, use: Use): Promise<void> {
  const stage = open()
  const { power } = stage
  const told: Told = []
  const stops = [
    power.onSuspend(() => told.push('suspend')),
    power.onResume(() => told.push('resume')),
    power.onLock(() => told.push('lock')),
    power.onUnlock(() => told.push('unlock')),
  ]
  try {
    await use(stage, told, stops)
  } finally {
    power.close()
  }
}

const heardWas = (told: Told, expected: Told): void => assert.deepEqual([...told], expected)
