import * as v from 'valibot'
import type { BackupsView } from '../views/backup.ts'

/** The name of a backup's file, or of a folder in which a database was set aside; never a path. */
const copyName = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^(plantao-)?\d{8}T\d{9}Z(\.db|-restore|-damage)$/),
)

export const backupCalls = {
  'backup.list': { input: v.strictObject({}) },
  'backup.restore': { input: v.strictObject({ name: copyName }) },
} as const

export interface BackupOutputs {
  readonly 'backup.list': BackupsView
  /** The console starts anew after it has answered. */
  readonly 'backup.restore': null
}
