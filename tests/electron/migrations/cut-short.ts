import { headOf } from '../../../electron/host/data-folder.ts'
import { MIGRATIONS } from '../../../electron/migrations/index.ts'
import { readFileHead } from '../../../electron/store/file-head.ts'
import { openDatabase } from '../../../electron/store/open.ts'

/** The arguments of a process that opens a database and is killed when a step has run but is not committed. */
export const cutShort = (path: string, version: number): string[] => [
  import.meta.filename,
  path,
  String(version),
]

if (import.meta.main) {
  const [path = '', version = ''] = process.argv.slice(2)
  const step = MIGRATIONS.find((one) => one.version === Number(version))
  if (!step) throw new Error(`no step ${version}`)
  const { run } = step
  Object.assign(step, {
    run: (db: Parameters<typeof run>[0]) => {
      run(db)
      process.kill(process.pid, 'SIGKILL')
    },
  })
  openDatabase(path, readFileHead(headOf(path)))
}
