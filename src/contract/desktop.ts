import * as v from 'valibot'
import type { Danger } from '../domain/file/danger.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { uuid } from './calls/fields.ts'
import { computerChange, type ComputerView } from './computer.ts'
import type { Topic } from './ipc.ts'
import { menuSchema } from './menu.ts'
import { detailOf, pathOf } from './path.ts'
import type { RestartAnswer, UpdateView } from './views/update.ts'

/** The one object that a desktop host puts into its window: ask by a channel, hear what main says. */
export interface DesktopBridge {
  readonly platform: 'win32' | 'darwin' | 'linux'
  invoke(channel: DesktopChannel, ...given: readonly unknown[]): Promise<unknown>
  /** Registers a listener and returns its removal. */
  subscribe(listener: (message: DesktopMessage) => void): () => void
}

/** `call`: name, input. `work`: id, name, input; `stop`: id. `host`: name, input of `hostCalls`. */
export const DESKTOP_CHANNELS = ['call', 'work', 'stop', 'host'] as const
export type DesktopChannel = (typeof DESKTOP_CHANNELS)[number]

/** The channel by which main speaks. */
export const DESKTOP_MESSAGES = 'message'

/** With a file that the window streams comes how many bytes it has: a stream that was cut ends like a whole one. */
export const UPLOAD_SIZE = 'upload-size'

/** What main tells its window. */
export type DesktopMessage =
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'progress'; readonly work: string; readonly done: number }
  /** Chosen in the system's menu: a row of the command table, by its id. */
  | { readonly kind: 'command'; readonly id: string }
  /** There is something new to know of newer versions: ask again. */
  | { readonly kind: 'update' }
  /** Asked for from outside (a deep link, a notice, the tray): where the window shall stand. */
  | { readonly kind: 'go'; readonly hash: string }
  /** A link from outside leads nowhere here: to a ticket that is not there, or (null) to nothing that is known. */
  | { readonly kind: 'linkFailed'; readonly code: string | null }
  /** The program is about to end: what is typed is kept now, and `window.kept` says whether it was. */
  | { readonly kind: 'leaving' }
  /** The page had failed and is there again. */
  | { readonly kind: 'reopened' }

/** A file by the entry that carries it and its place there. */
const file = v.strictObject({ event: uuid, index: v.pipe(v.number(), v.integer(), v.minValue(0)) })
export type FilePlace = v.InferOutput<typeof file>

/** What a window asks of the desktop itself, beside the console: a name and the schema of its input. */
export const hostCalls = {
  'host.print': v.strictObject({}),
  /** The one way out to another program; only where a person saw the whole address. False: it stays. */
  'host.openExternal': v.strictObject({ address: v.pipe(v.string(), v.maxLength(2000)) }),
  /** Asks where, and saves there. Refusals: `diskFull`, `folderClosed`. */
  'file.save': file,
  /** Shows what was saved in its folder; false where that was before this start. */
  'file.showSaved': v.strictObject({ id: uuid }),
  /** Lets the pointer carry a copy out of the window. Refusals: `diskFull`, `folderClosed`. */
  'file.drag': file,
  /** Opens the folder of the log. */
  'host.showLogs': v.strictObject({}),
  /** The page hears what main says. */
  'window.ready': v.strictObject({}),
  'window.kept': v.strictObject({ unsaved: v.boolean() }),
  'menu.set': menuSchema,
  'update.read': v.strictObject({}),
  'update.look': v.strictObject({}),
  /** `sure`: the person was told of the tickets at risk. */
  'update.restart': v.strictObject({ sure: v.boolean() }),
  'computer.read': v.strictObject({}),
  'computer.change': computerChange,
} as const

export type HostCallName = keyof typeof hostCalls
export type HostCallInput<N extends HostCallName> = v.InferOutput<(typeof hostCalls)[N]>

/** Answers by name. */
export interface HostCallOutputs {
  readonly 'host.print': null
  readonly 'host.openExternal': boolean
  readonly 'file.save':
    | { readonly kind: 'saved'; readonly id: string }
    | { readonly kind: 'cancelled' | 'gone' }
  readonly 'file.showSaved': boolean
  readonly 'file.drag':
    | { readonly kind: 'dragged' | 'gone' }
    | { readonly kind: 'dangerous'; readonly dangers: readonly Danger[] }
  readonly 'host.showLogs': null
  readonly 'window.ready': null
  readonly 'window.kept': null
  readonly 'menu.set': null
  readonly 'update.read': UpdateView
  readonly 'update.look': UpdateView
  readonly 'update.restart': RestartAnswer
  readonly 'computer.read': ComputerView
  readonly 'computer.change': ComputerView
}

/** The input of a host's call. Refusal: `inputInvalid`, also for a name that stands in no contract. */
export function parseHostCall(
  name: string,
  input: unknown,
): Result<{ readonly name: HostCallName; readonly input: unknown }> {
  if (!isHostCall(name)) return refuse({ kind: 'inputInvalid', path: '$', detail: 'notListed' })
  const parsed = v.safeParse(hostCalls[name], input)
  if (parsed.success) return accept({ name, input: parsed.output })
  const [issue] = parsed.issues
  return refuse({ kind: 'inputInvalid', path: pathOf(issue.path ?? []), detail: detailOf(issue) })
}

const isHostCall = (name: string): name is HostCallName => Object.hasOwn(hostCalls, name)
