import * as v from 'valibot'

/** What many calls are made of. */
export const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))
export const word = v.pipe(v.string(), v.minLength(1), v.maxLength(120))
export const text = v.pipe(v.string(), v.maxLength(1_000_000))
export const address = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(400)),
  address: v.pipe(v.string(), v.maxLength(400), v.email()),
})
export const addresses = v.pipe(v.array(address), v.maxLength(100))
