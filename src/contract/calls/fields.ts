import * as v from 'valibot'
import { isMailAddress } from '../../domain/ticket/mail-address.ts'

/** What many calls are made of. */
export const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))
export const word = v.pipe(v.string(), v.minLength(1), v.maxLength(120))
export const text = v.pipe(v.string(), v.maxLength(1_000_000))
const nameOfOne = v.pipe(v.string(), v.maxLength(400))
const mailbox = v.pipe(v.string(), v.maxLength(400), v.check(isMailAddress, 'malformed'))
export const address = v.strictObject({ name: nameOfOne, address: mailbox })
export const addresses = v.pipe(v.array(address), v.maxLength(100))
/** Somebody whom no mail reaches (by telephone, in a chat) has an empty address. */
export const people = v.pipe(
  v.array(v.strictObject({ name: nameOfOne, address: v.union([v.literal(''), mailbox]) })),
  v.maxLength(100),
)
/** A file by its content. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
