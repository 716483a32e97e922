import type { Answer, Topic } from '../../src/contract/ipc.ts'
import type { FileFinding } from '../../src/contract/views/file.ts'
import type { Upload } from '../../src/contract/works.ts'
import type { Served } from './reply.ts'
import type { LogFault } from './router.ts'
import type { Watch } from './work.ts'

/** What a file is asked for: to be saved, drawn as an image, or drawn by the window from its bytes. */
export type FileUse = 'download' | 'image' | 'bytes'

/** A file on its way out of the program, with what is to be said of it before it is opened. */
export interface OutgoingFile extends FileFinding {
  /** A name that every file system takes. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a window is given by its host, whichever it is; each part is the composition root's. */
export interface WindowParts {
  readonly log: LogFault
  readonly answer: (call: string, input: unknown) => Answer<unknown>
  readonly onChanged: (listener: (topics: readonly Topic[]) => void) => () => void
  /** A file of the built window, by its path; null where there is none. */
  readonly file: (path: string) => Served | null
  /** The HTML of a mail, for the sandboxed frame alone. */
  readonly message: (event: string) => Served | null
  readonly attachment: (event: string, index: number, use: FileUse) => Served | null
  /** A file as it leaves the program on this machine; null where it was removed. */
  readonly outgoing: (event: string, index: number) => OutgoingFile | null
  /** Takes in a file that the window brings; null where it is larger than a file may be. */
  readonly upload: (stream: NodeJS.ReadableStream) => Promise<Answer<Upload> | null>
  /** A long work that the window asks for. */
  readonly work: (name: string, input: unknown, watch: Watch) => Promise<Answer<unknown>>
}

/** What is read at an address of the window; `destination` is what the browser will do with it, where it says so. */
export function servedAt(
  parts: Pick<WindowParts, 'file' | 'message' | 'attachment'>,
  { path, destination }: { readonly path: string; readonly destination: string | undefined },
): Served | null {
  const [, room = '', name = '', index = ''] = path.split('/')
  if (room === 'message') {
    // Only as a frame of the window: a tab of its own would stand outside the window's policy.
    return destination === undefined || destination === 'iframe' ? parts.message(name) : null
  }
  if (room === 'attachment') return parts.attachment(name, Number(index), 'download')
  if (room === 'preview') {
    const use = previewUse(destination)
    return use && parts.attachment(name, Number(index), use)
  }
  return parts.file(path === '/' ? '/index.html' : path)
}

/** Into an image or a script's hands, and nowhere that would be a page. */
function previewUse(destination: string | undefined): FileUse | null {
  if (destination === 'image') return 'image'
  return destination === 'empty' || destination === undefined ? 'bytes' : null
}
