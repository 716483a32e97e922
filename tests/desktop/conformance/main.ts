import { app, clipboard, type Notification, Notification as Shown, powerMonitor } from 'electron'
import { setTimeout as pause } from 'node:timers/promises'
import { rotatingLog } from '../../../electron/host/rotating-log.ts'
import { desktopClipboard } from '../../../electron/platform/clipboard.ts'
import { rawFormat } from '../../../electron/platform/marking-clipboard.ts'
import { openKeyring } from '../../../electron/platform/keyring.ts'
import { desktopNotices } from '../../../electron/platform/notices.ts'
import { desktopPaths } from '../../../electron/platform/paths.ts'
import { desktopPower } from '../../../electron/platform/power.ts'
import { secretMarks } from '../../../electron/platform/secret-marks.ts'
import { NotHere, outcomeOf } from '../../electron/ports/check.ts'
import type { NoticeStage } from '../../electron/ports/notice.ts'
import type { PowerStage } from '../../electron/ports/power.ts'
import { type Line, MARK, type Stages, suitesOf } from './suites.ts'

/** A program of its own inside of Electron: runs every port's suite against the desktop's adapters, and ends. */
const STAGES: Stages = {
  keyring: async () => {
    const keyring = await openKeyring()
    if (typeof keyring === 'string') throw new NotHere(`this machine has no keyring: ${keyring}`)
    return keyring
  },
  notice: noticeStage,
  clipboard: () => ({
    clipboard: desktopClipboard(),
    formats: async () => (await clipboard.read()).flatMap(({ types }) => types),
    marks: Object.keys(secretMarks(process.platform)).map(rawFormat),
  }),
  power: powerStage,
  paths: desktopPaths,
  log: rotatingLog,
}

/** The system's part is played on the very objects that Electron shows: it tells of a choice by an event of theirs. */
function noticeStage(): NoticeStage {
  const standing = new Set<Notification>()
  let newest: Notification | null = null
  const notices = desktopNotices((options) => {
    const notice = new Shown(options)
    const close = notice.close.bind(notice)
    notice.close = () => {
      standing.delete(notice)
      close()
    }
    standing.add(notice)
    newest = notice
    return notice
  })
  const choose = (action: number | null): void => {
    if (action === null) newest?.emit('click')
    else newest?.emit('action', { actionIndex: action }, action)
  }
  return { notices, standing: () => standing.size, choose }
}

/** Between two looks at the clocks, in milliseconds. */
const EVERY = 20

function powerStage(): PowerStage {
  const now = { wall: Date.now(), steady: 0 }
  const emit = (event: string) => () => void powerMonitor.emit(event)
  return {
    power: desktopPower({ read: () => ({ ...now }), every: EVERY }),
    sleep: () => {
      emit('suspend')()
      emit('resume')()
    },
    sleepUntold: async () => {
      now.wall += 3_600_000
      await pause(EVERY * 5)
    },
    wakeTold: emit('resume'),
    lock: emit('lock-screen'),
    unlock: emit('unlock-screen'),
  }
}

async function run(): Promise<void> {
  const before = await clipboard.readText()
  for (const [port, checks] of Object.entries(suitesOf(STAGES)))
    for (const check of checks) {
      const line: Line = { port, check: check.name, outcome: await outcomeOf(check) }
      process.stdout.write(`${MARK}${JSON.stringify(line)}\n`)
    }
  await clipboard.writeText(before)
}

// Where no window is open Electron would end after the first one; there is none.
void app
  .whenReady()
  .then(run)
  .then(
    () => app.exit(0),
    (fault: unknown) => {
      process.stderr.write(`${String(fault)}\n`)
      app.exit(1)
    },
  )
