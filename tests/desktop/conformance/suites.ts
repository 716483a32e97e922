import type { Keyring } from '../../../electron/ports/keyring.ts'
import type { Log } from '../../../electron/ports/log.ts'
import type { Paths } from '../../../electron/ports/paths.ts'
import type { Check, Outcome } from '../../electron/ports/check.ts'
import { clipboardChecks, type ClipboardStage } from '../../electron/ports/clipboard.ts'
import { keyringChecks } from '../../electron/ports/keyring.ts'
import { type Bounds, logChecks } from '../../electron/ports/log.ts'
import { noticeChecks, type NoticeStage } from '../../electron/ports/notice.ts'
import { pathsChecks } from '../../electron/ports/paths.ts'
import { powerChecks, type PowerStage } from '../../electron/ports/power.ts'

/** How a host opens each port for its suite. */
export interface Stages {
  readonly keyring: () => Promise<Keyring>
  readonly notice: () => NoticeStage
  readonly clipboard: () => ClipboardStage
  readonly power: () => PowerStage
  readonly paths: (data: string) => Paths
  readonly log: (folder: string, bounds: Bounds) => Log
}

/** Every port with its one suite. */
export const suitesOf = (stages: Stages): Readonly<Record<keyof Stages, readonly Check[]>> => ({
  keyring: keyringChecks(stages.keyring),
  notice: noticeChecks(stages.notice),
  clipboard: clipboardChecks(stages.clipboard),
  power: powerChecks(stages.power),
  paths: pathsChecks(stages.paths),
  log: logChecks(stages.log),
})

/** One line of what the program inside of Electron prints. */
export interface Line {
  readonly port: string
  readonly check: string
  readonly outcome: Outcome
}

/** Stands before each such line, among what Electron itself prints. */
export const MARK = 'conformance '
