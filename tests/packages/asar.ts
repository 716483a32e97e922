import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file of an archive: where its bytes stand in it, or that they lie beside it. */
export interface ArchivedFile {
  readonly path: string
  readonly size: number
  /** From the beginning of the archive; null where the file was left unpacked. */
  readonly offset: number | null
}

interface Node {
  readonly files?: Readonly<Record<string, Node>>
  readonly size?: number
  readonly offset?: string
  readonly unpacked?: boolean
}

/** Every file of an archive of Electron: a header in JSON, its length twelve bytes in, then all bytes. */
export function filesOfAsar(archive: Buffer): readonly ArchivedFile[] {
  const body = 8 + archive.readUInt32LE(4)
  const header = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Node
  return listed(header, '', body)
}

function listed(node: Node, path: string, body: number): readonly ArchivedFile[] {
  if (node.files) {
    return Object.entries(node.files).flatMap(([name, each]) =>
      listed(each, path === '' ? name : `${path}/${name}`, body),
    )
  }
  const offset = node.unpacked ? null : body + Number(node.offset)
  return [{ path, size: node.size ?? 0, offset }]
}

/** Writes what is packed in an archive to a folder. */
export function extractAsar(path: string, folder: string): void {
  const archive = readFileSync(path)
  for (const { path: name, size, offset } of filesOfAsar(archive)) {
    if (offset === null) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), archive.subarray(offset, offset + size))
  }
}
