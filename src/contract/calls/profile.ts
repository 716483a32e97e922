import * as v from 'valibot'
import type { Macro, Template } from '../../domain/profile/profile.ts'
import type { StatusId } from '../../domain/value/id.ts'
import type { ProfileEntry, ProfileView } from '../views/profile.ts'
import { word } from './fields.ts'

const name = v.pipe(v.string(), v.maxLength(400))
const long = v.pipe(v.string(), v.maxLength(100_000))
const fields = v.pipe(v.array(word), v.maxLength(50))
const idOfText = v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))

const template: v.GenericSchema<unknown, Template> = v.strictObject({
  id: idOfText,
  name,
  text: long,
  requires: fields,
  confidential: v.boolean(),
})

const macro: v.GenericSchema<unknown, Macro> = v.strictObject({
  id: idOfText,
  name,
  text: long,
  requires: fields,
  status: v.nullable(
    v.pipe(
      word,
      v.transform((id) => id as StatusId),
    ),
  ),
  owner: v.nullable(v.picklist(['me', 'release'])),
})

/** An id stands once, as in a profile's file: by it a text is found. */
const eachOnce = (list: readonly { readonly id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length

export const profileCalls = {
  'profile.list': { input: v.strictObject({}) },
  'profile.read': { input: v.strictObject({ profile: word }) },
  /** `base` is the version that was edited: one published meanwhile is not overwritten. */
  'profile.publishTexts': {
    input: v.strictObject({
      profile: word,
      base: word,
      templates: v.pipe(
        v.array(template),
        v.maxLength(500),
        v.check((list) => eachOnce(list), 'malformed'),
      ),
      macros: v.pipe(
        v.array(macro),
        v.maxLength(500),
        v.check((list) => eachOnce(list), 'malformed'),
      ),
    }),
  },
} as const

export interface ProfileOutputs {
  readonly 'profile.list': readonly ProfileEntry[]
  readonly 'profile.read': ProfileView
  readonly 'profile.publishTexts': { readonly version: string }
}
