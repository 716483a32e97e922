import * as v from 'valibot'
import type { FileFinding, FileText } from '../views/file.ts'
import { uuid } from './fields.ts'

const file = v.strictObject({
  event: uuid,
  index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
})

export const fileCalls = {
  'file.inspect': { input: file },
  'file.text': { input: file },
} as const

/** Null: the file was removed, or there never was one. */
export interface FileOutputs {
  readonly 'file.inspect': FileFinding | null
  readonly 'file.text': FileText | null
}
