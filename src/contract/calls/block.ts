import * as v from 'valibot'
import { isMailAddress } from '../../domain/ticket/mail-address.ts'
import type { BlockView } from '../views/block.ts'
import { uuid, word } from './fields.ts'

const sender = v.pipe(v.string(), v.maxLength(400), v.check(isMailAddress, 'malformed'))

export const blockCalls = {
  'block.list': { input: v.strictObject({}) },
  'block.add': { input: v.strictObject({ profile: word, address: sender }) },
  'block.remove': { input: v.strictObject({ id: uuid }) },
} as const

export interface BlockOutputs {
  /** The newest first. */
  readonly 'block.list': readonly BlockView[]
  readonly 'block.add': { readonly id: string }
  readonly 'block.remove': null
}
