import type { ClipboardItem } from 'electron'
import { describe, expect, test } from 'vitest'
import {
  type ClipboardSystem,
  markingClipboard,
  rawFormat,
} from '../../../electron/platform/marking-clipboard.ts'
import { secretMarks } from '../../../electron/platform/secret-marks.ts'
import { ClipboardRefused } from '../../../electron/ports/clipboard.ts'
import { clipboardChecks } from '../ports/clipboard.ts'
import { runChecks } from '../ports/run-checks.ts'

/** A clipboard that keeps what one write brought, as Electron's newer calls do. */
function memory(): Pick<ClipboardSystem, 'clipboard' | 'Item'> & {
  readonly held: () => Map<string, unknown>
} {
  let held = new Map<string, unknown>()
  class Item {
    readonly given: Readonly<Record<string, unknown>>
    constructor(given: Readonly<Record<string, unknown>>) {
      this.given = given
    }
  }
  return {
    held: () => held,
    Item: Item as typeof ClipboardItem & typeof Item,
    clipboard: {
      readText: () => Promise.resolve(textOf(held.get('text/plain'))),
      writeText: (text) => {
        held = new Map([['text/plain', text]])
        return Promise.resolve()
      },
      write: (items) => {
        held = new Map(items.flatMap((item) => (item instanceof Item ? Object.entries(item.given) : [])))
        return Promise.resolve()
      },
      clear: () => held.clear(),
    },
  }
}

const textOf = (held: unknown): string => (typeof held === 'string' ? held : '')

const SYSTEMS = ['win32', 'darwin', 'linux'] as const

describe.each(SYSTEMS)('the clipboard over Electron’s newer calls on %s', (platform) => {
  runChecks(
    clipboardChecks(() => {
      const system = memory()
      const marks = secretMarks(platform)
      return {
        clipboard: markingClipboard({ ...system, marks }),
        formats: () => Promise.resolve([...system.held().keys()]),
        marks: Object.keys(marks).map(rawFormat),
      }
    }),
  )
})

describe('the clipboard over Electron’s older calls', () => {
  runChecks(
    clipboardChecks(() => ({
      clipboard: markingClipboard({ ...memory(), Item: null, marks: secretMarks('win32') }),
      formats: () => Promise.resolve([]),
      marks: [],
    })),
  )
})

test('each system is told in its own words that no history may keep a secret, in formats that are never empty', () => {
  expect(SYSTEMS.map((platform) => Object.keys(secretMarks(platform)))).toEqual([
    [
      'ExcludeClipboardContentFromMonitorProcessing',
      'CanIncludeInClipboardHistory',
      'CanUploadToCloudClipboard',
    ],
    ['org.nspasteboard.ConcealedType'],
    ['x-kde-passwordManagerHint'],
  ])
  expect(secretMarks('win32')['CanIncludeInClipboardHistory']).toEqual(new Uint8Array(4))
  expect(new TextDecoder().decode(secretMarks('linux')['x-kde-passwordManagerHint'])).toBe('secret')
  expect(
    SYSTEMS.flatMap((platform) => Object.values(secretMarks(platform)).map(({ length }) => length)),
  ).not.toContain(0)
})

test('a system that is not known marks nothing, so no secret is written there', async () => {
  const clipboard = markingClipboard({ ...memory(), marks: secretMarks('freebsd') })
  await expect(clipboard.writeSecret('x')).rejects.toBeInstanceOf(ClipboardRefused)
})
