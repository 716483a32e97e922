import { appendFileSync, mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { heard } from '../../../electron/host/heard.ts'
import { hostPaths } from '../../../electron/host/paths.ts'
import { rotatingLog } from '../../../electron/host/rotating-log.ts'
import { type Clipboard, ClipboardRefused } from '../../../electron/ports/clipboard.ts'
import { type Keyring, KeyringRefused } from '../../../electron/ports/keyring.ts'
import type { Log } from '../../../electron/ports/log.ts'
import type { Notices } from '../../../electron/ports/notice.ts'
import type { Power } from '../../../electron/ports/power.ts'
import { clipboardChecks } from './clipboard.ts'
import { keyringChecks } from './keyring.ts'
import { logChecks } from './log.ts'
import { noticeChecks } from './notice.ts'
import { pathsChecks } from './paths.ts'
import { powerChecks } from './power.ts'
import { brokenIn } from './run-checks.ts'

/** Controls: an adapter that breaks a promise is caught by its suite, and its sound neighbour passes. */
const broken = (names: readonly string[]): string => names.join(' | ')

describe('a keyring', () => {
  const suite = (keyring: Keyring) => brokenIn(keyringChecks(() => Promise.resolve(keyring)))
  const plain: Keyring = {
    wrap: (secret) => Promise.resolve(Uint8Array.from(secret)),
    unwrap: (wrapped) => Promise.resolve({ secret: wrapped, stale: false }),
  }

  test('that stores plain text is caught', async () => {
    expect(broken(await suite(plain))).toMatch(/shows nothing of the secret.*are refused/)
  })

  test('that only encodes, or says what it was given, is caught', async () => {
    const encoded: Keyring = {
      wrap: (secret) => Promise.resolve(Buffer.from(Buffer.from(secret).toString('base64'))),
      unwrap: (wrapped) => {
        const text = Buffer.from(wrapped).toString('latin1')
        if (!/^[A-Za-z0-9+/=]*$/.test(text)) return Promise.reject(new KeyringRefused(text, { cause: text }))
        return Promise.resolve({ secret: Buffer.from(text, 'base64'), stale: false })
      },
    }
    expect(broken(await suite(encoded))).toMatch(/shows nothing of the secret.*are refused/)
  })
})

describe('notices', () => {
  test('that keep their word pass', async () => {
    expect(await brokenIn(noticeChecks(() => stage({})))).toEqual([])
  })

  test.each([
    ['heap up under one id', { heaps: true }, /takes the place/],
    ['cannot be withdrawn', { sticks: true }, /withdrawn is gone/],
    ['tell an action as the notice itself', { flat: true }, /its own id/],
    ['are told twice', { twice: true }, /once/],
    ['do not hear who stops', { deaf: true }, /stopped listening/],
    ['pretend to be shown where there are none', { pretends: true }, /says so/],
  ])('that %s are caught', async (_what, flaws, caught) => {
    expect(broken(await brokenIn(noticeChecks(() => stage(flaws))))).toMatch(caught)
  })

  interface Flaws {
    readonly heaps?: boolean
    readonly sticks?: boolean
    readonly flat?: boolean
    readonly twice?: boolean
    readonly deaf?: boolean
    readonly pretends?: boolean
  }

  function stage(flaws: Flaws) {
    let standing: { readonly id: string; readonly actions: readonly { readonly id: string }[] }[] = []
    let newest: (typeof standing)[number] | undefined
    const chosen = heard<[id: string, action: string | null]>()
    const notices: Notices = {
      supported: flaws.pretends !== true,
      features: { actions: flaws.pretends !== true, urgent: false },
      show: (notice) => {
        if (flaws.heaps !== true) standing = standing.filter(({ id }) => id !== notice.id)
        standing.push(notice)
        newest = notice
        return Promise.resolve()
      },
      withdraw: (gone) => {
        if (flaws.sticks !== true) standing = standing.filter(({ id }) => id !== gone)
      },
      onChosen: (listener) => {
        const stop = chosen.on(listener)
        return flaws.deaf === true ? () => undefined : stop
      },
    }
    const choose = (action: number | null): void => {
      if (!newest || (!standing.includes(newest) && flaws.twice !== true)) return
      standing = standing.filter((notice) => notice !== newest)
      chosen.tell(newest.id, action === null || flaws.flat ? null : (newest.actions[action]?.id ?? null))
    }
    return { notices, standing: () => standing.length, choose }
  }
})

describe('a clipboard', () => {
  test('that keeps its word passes, with marks and without', async () => {
    expect(await brokenIn(clipboardChecks(() => stage({})))).toEqual([])
    expect(await brokenIn(clipboardChecks(() => stage({ conceals: false })))).toEqual([])
  })

  test.each([
    ['writes a secret without its mark', { forgets: true }, /with the mark/],
    [
      'writes a secret that it cannot mark',
      { conceals: false, forgets: true },
      /cannot be marked is refused/,
    ],
    ['clears what somebody else copied', { clearsAll: true }, /left alone/],
    ['leaves the mark on what is no secret', { stains: true }, /with the mark/],
    ['pretends where there is none', { supported: false }, /says so/],
  ])('that %s is caught', async (_what, flaws, caught) => {
    expect(broken(await brokenIn(clipboardChecks(() => stage(flaws))))).toMatch(caught)
  })

  interface Flaws {
    readonly supported?: boolean
    readonly conceals?: boolean
    readonly forgets?: boolean
    readonly clearsAll?: boolean
    readonly stains?: boolean
  }

  function stage({ supported = true, conceals = true, forgets, clearsAll, stains }: Flaws) {
    let [text, marks]: [string, readonly string[]] = ['', []]
    const clipboard: Clipboard = {
      supported,
      conceals: supported && conceals,
      writeText: (given) => {
        text = given
        if (stains !== true) marks = []
        return Promise.resolve()
      },
      readText: () => Promise.resolve(text),
      writeSecret: (given) => {
        if (!conceals && forgets !== true) return Promise.reject(new ClipboardRefused('no'))
        text = given
        marks = forgets === true ? [] : ['concealed']
        return Promise.resolve()
      },
      clearIfStill: (given) => {
        if (text !== given && clearsAll !== true) return Promise.resolve(false)
        text = ''
        return Promise.resolve(true)
      },
    }
    return { clipboard, formats: () => Promise.resolve(marks), marks: ['concealed'] }
  }
})

describe('power', () => {
  test('that keeps its word passes', async () => {
    expect(await brokenIn(powerChecks(() => stage({})))).toEqual([])
  })

  test.each([
    ['hears only what the system says', { blind: true }, /says nothing is told/],
    ['tells one sleep twice', { twice: true }, /once each/],
    ['promises a lock that it never tells', { mute: true }, /lock of the screen/],
    ['makes up its idleness', { idle: Number.NaN }, /idleness/],
    ['goes on after its end', { endless: true }, /once it is closed/],
  ])('that %s is caught', async (_what, flaws, caught) => {
    expect(broken(await brokenIn(powerChecks(() => stage(flaws))))).toMatch(caught)
  })

  interface Flaws {
    readonly blind?: boolean
    readonly twice?: boolean
    readonly mute?: boolean
    readonly idle?: number
    readonly endless?: boolean
  }

  function stage({ blind, twice, mute, idle = 3, endless }: Flaws) {
    const [suspended, resumed, locked, unlocked] = [heard(), heard(), heard(), heard()]
    let told = false
    const sleep = (): void => {
      suspended.tell()
      resumed.tell()
    }
    const power: Power = {
      features: { locks: true, idle: true },
      onSuspend: suspended.on,
      onResume: resumed.on,
      onLock: mute === true ? () => () => undefined : locked.on,
      onUnlock: unlocked.on,
      idleSeconds: () => idle,
      close: () => {
        if (endless !== true) for (const one of [suspended, resumed, locked, unlocked]) one.forget()
      },
    }
    return {
      power,
      sleep: () => {
        told = true
        sleep()
      },
      sleepUntold: () => {
        if (blind !== true && (!told || twice === true)) sleep()
        return Promise.resolve()
      },
      wakeTold: null,
      lock: locked.tell,
      unlock: unlocked.tell,
    }
  }
})

describe('paths', () => {
  test.each([
    ['are relative', (data: string) => ({ ...hostPaths(data), temp: 'tmp' }), /absolute/],
    [
      'keep the log elsewhere',
      (data: string) => ({ ...hostPaths(data), logs: `${data}-logs` }),
      /log lies in/,
    ],
    [
      'name nothing that exists',
      (data: string) => ({ ...hostPaths(data), temp: '/no/such' }),
      /what is passing/,
    ],
    [
      'send downloads into the data',
      (data: string) => ({ ...hostPaths(data), downloads: data }),
      /downloads is a person’s own/,
    ],
    [
      'make what they name',
      (data: string) => {
        mkdirSync(join(data, 'logs'), { recursive: true })
        return hostPaths(data)
      },
      /asking makes nothing/,
    ],
  ])('that %s are caught', async (_what, open, caught) => {
    expect(relative(hostPaths('/data').data, hostPaths('/data').logs)).toBe('logs')
    expect(broken(await brokenIn(pathsChecks(open)))).toMatch(caught)
  })
})

describe('a log', () => {
  const plain =
    (say: (fault: unknown) => string) =>
    (folder: string): Log => ({
      folder,
      fault: (id, place, fault) => {
        mkdirSync(folder, { recursive: true })
        appendFileSync(
          join(folder, 'plantao.log'),
          `${new Date().toISOString()} fault ${id} in ${place}: ${say(fault)}\n`,
        )
      },
      note: (word, figures = {}) => {
        mkdirSync(folder, { recursive: true })
        const said = Object.entries(figures).map(([name, value]) => ` ${name}=${value}`)
        appendFileSync(join(folder, 'plantao.log'), `${new Date().toISOString()} ${word}${said.join('')}\n`)
      },
    })

  test('that writes what a fault says is caught, and so is one without bounds, and one that breaks its caller', async () => {
    const caught = broken(await brokenIn(logChecks(plain(String))))
    expect(caught).toMatch(/no content.*bounds.*cannot be written/)
    expect(broken(await brokenIn(logChecks(plain(() => 'RangeError at x:1:1'))))).toMatch(/no content/)
  })

  test('that forgets how much was lost, or that takes whole-world files, is caught', async () => {
    const forgetful = (folder: string): Log => {
      const log = (): Log => rotatingLog(folder)
      return { folder, fault: (...given) => log().fault(...given), note: (...given) => log().note(...given) }
    }
    expect(broken(await brokenIn(logChecks(forgetful)))).toMatch(/is counted/)
    if (process.platform !== 'win32')
      expect(broken(await brokenIn(logChecks(plain(() => 'x'))))).toMatch(/owner’s alone/)
  })
})
