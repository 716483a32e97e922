/** JSON that a test may change in place. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type Key = string | number

/** The steps of `plans[1].targets[0].budget` or `rules["a b"]`; `$` is the whole. */
export function keysOf(path: string): readonly Key[] {
  if (path === '$') return []
  return [...path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, index, quoted, plain]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? JSON.parse(`"${quoted}"`) : (plain ?? ''),
  )
}

/** What stands at `keys`, or undefined where nothing does. */
export function at(json: Json, keys: readonly Key[]): Json | undefined {
  let here: Json | undefined = json
  for (const key of keys) {
    if (typeof here !== 'object' || here === null) return undefined
    here = Array.isArray(here) ? here[Number(key)] : Object.hasOwn(here, key) ? here[key] : undefined
  }
  return here
}

/** A copy of `json` with `value` at `keys`; undefined takes the key or the element away. */
export function edited(json: Json, keys: readonly Key[], value: Json | undefined): Json {
  const last = keys.at(-1)
  if (last === undefined) return value ?? null
  const copy = structuredClone(json)
  const parent = at(copy, keys.slice(0, -1))
  if (Array.isArray(parent)) {
    if (value === undefined) parent.splice(Number(last), 1)
    else parent[Number(last)] = value
  } else if (typeof parent === 'object' && parent !== null) {
    if (value === undefined) delete parent[last]
    else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true })
  } else throw new Error(`nothing to edit at ${keys.join(' ')}`)
  return copy
}

/** The steps to every place of `json`, the whole excepted. */
export function placesOf(json: Json, before: readonly Key[] = []): readonly (readonly Key[])[] {
  if (typeof json !== 'object' || json === null) return []
  const entries: [Key, Json][] = Array.isArray(json) ? [...json.entries()] : Object.entries(json)
  return entries.flatMap(([key, value]) => [[...before, key], ...placesOf(value, [...before, key])])
}
