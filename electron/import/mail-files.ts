import { createReadStream, type Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { splitMbox } from '../../src/intake/mbox.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'

/** One raw message and where it stands: `inbox.mbox#3` is the third of a mailbox. */
export interface RawMail {
  readonly file: string
  readonly raw: Result<Uint8Array>
}

/** A file by another name than its own on this disk: what a window brought. */
export interface NamedFile {
  readonly path: string
  readonly name: string
}

/** The messages of files under the names that a person knows them by; what a name calls a mailbox is read as one. */
export async function* rawMailsOf(files: readonly NamedFile[]): AsyncIterable<RawMail> {
  for (const file of files) {
    if (extname(file.name).toLowerCase() === '.mbox') yield* fromMbox(file)
    else yield await fromFile(file)
  }
}

/**
 * The messages below `paths`: `.eml` files, `.mbox` files, folders of them in the order of their names. A file that
 * cannot be read is yielded with its refusal, so that none is lost without a word.
 */
export async function* rawMails(paths: readonly string[]): AsyncIterable<RawMail> {
  for (const path of paths) {
    const found = await stat(path).catch((fault: unknown) => faultOf(fault))
    if (typeof found === 'string') yield unreadable(path, found)
    else if (found.isDirectory()) yield* fromFolder(path)
    else if (extname(path).toLowerCase() === '.mbox') yield* fromMbox(itself(path))
    else yield await fromFile(itself(path))
  }
}

const itself = (path: string): NamedFile => ({ path, name: basename(path) })

const MAIL_FILES = new Set(['.eml', '.mbox'])

/** A folder holds other things too; only what names itself mail is taken. */
async function* fromFolder(folder: string): AsyncIterable<RawMail> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((fault: unknown) => faultOf(fault))
  if (typeof entries === 'string') yield unreadable(folder, entries)
  else yield* rawMails(mailsAmong(folder, entries))
}

const mailsAmong = (folder: string, entries: readonly Dirent[]): string[] =>
  entries
    .filter((entry) => entry.isDirectory() || MAIL_FILES.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(folder, entry.name))
    .toSorted()

async function fromFile({ path, name }: NamedFile): Promise<RawMail> {
  try {
    return { file: name, raw: accept(await readFile(path)) }
  } catch (fault) {
    return unreadable(name, faultOf(fault))
  }
}

async function* fromMbox({ path, name }: NamedFile): AsyncIterable<RawMail> {
  let number = 0
  try {
    for await (const message of splitMbox(createReadStream(path))) {
      number += 1
      yield { file: `${name}#${number}`, raw: message }
    }
  } catch (fault) {
    yield unreadable(`${name}#${number + 1}`, faultOf(fault))
  }
}

const unreadable = (path: string, detail: string): RawMail => ({
  file: basename(path),
  raw: refuse({ kind: 'fileUnreadable', detail }),
})

/** The system's own code (`ENOENT`, `EACCES`); anything else is a fault of ours. */
function faultOf(fault: unknown): string {
  if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string') return fault.code
  throw fault
}
