import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type HolidaySets, resolveProfile } from '../src/application/load-profile.ts'
import { parseProfileFile } from '../src/contract/profile/parse.ts'
import type { Holiday } from '../src/domain/calendar/calendar.ts'
import type { Profile } from '../src/domain/profile/profile.ts'
import { accept, type Result } from '../src/domain/value/result.ts'
import { appRoot } from './host/app-root.ts'

/** The teams that ship with the console, with their days off. Refusal: `profileBroken`. */
export function shippedProfiles(): Result<readonly Profile[]> {
  const sets = holidaySets()
  const profiles: Profile[] = []
  for (const { json } of readFolder('profiles')) {
    const profile = loaded(json, sets)
    if (!profile.ok) return profile
    profiles.push(profile.value)
  }
  return accept(profiles)
}

/** A team without a source: no contract, no rule of its own. Refusal: `profileBroken`. */
export const blankProfile = (): Result<Profile> =>
  loaded(readJson(join(appRoot(), 'resources', 'blank-profile.json')), holidaySets())

function loaded(json: unknown, sets: HolidaySets): Result<Profile> {
  const file = parseProfileFile(json)
  return file.ok ? resolveProfile(file.value, sets) : file
}

const holidaySets = (): HolidaySets =>
  Object.fromEntries(readFolder('holidays').map(({ name, json }) => [name, json as readonly Holiday[]]))

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

function readFolder(folder: string): { readonly name: string; readonly json: unknown }[] {
  const path = join(appRoot(), 'resources', folder)
  return readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => ({
      name: file.slice(0, -'.json'.length),
      json: readJson(join(path, file)),
    }))
}
