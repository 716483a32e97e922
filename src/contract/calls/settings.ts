import * as v from 'valibot'
import {
  type AboutView,
  DEFAULT_SETTINGS,
  DENSITIES,
  FONT_SCALES,
  LANGUAGES,
  type SettingsChange,
  type SettingsView,
  THEMES,
} from '../views/settings.ts'
import { word } from './fields.ts'

/** Longest signature, in UTF-16 units. */
const SIGNATURE_LIMIT = 4000

const signature = v.pipe(v.string(), v.maxLength(SIGNATURE_LIMIT))
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(12))
const few = v.check<Record<string, string>, 'tooLong'>(
  (record) => Object.keys(record).length <= 500,
  'tooLong',
)

const fields = {
  language: v.picklist(LANGUAGES),
  theme: v.picklist(THEMES),
  fontScale: v.picklist(FONT_SCALES),
  density: v.picklist(DENSITIES),
  oneLetterKeys: v.boolean(),
  keys: v.pipe(v.record(word, key), few),
  queuePreview: v.boolean(),
} as const

const changeSchema: v.GenericSchema<unknown, SettingsChange> = v.strictObject({
  language: v.exactOptional(fields.language),
  theme: v.exactOptional(fields.theme),
  fontScale: v.exactOptional(fields.fontScale),
  density: v.exactOptional(fields.density),
  oneLetterKeys: v.exactOptional(fields.oneLetterKeys),
  keys: v.exactOptional(fields.keys),
  queuePreview: v.exactOptional(fields.queuePreview),
  signature: v.exactOptional(v.strictObject({ profile: word, text: signature })),
})

export const settingsCalls = {
  'settings.read': { input: v.strictObject({}) },
  'settings.change': { input: changeSchema },
  'about.read': { input: v.strictObject({}) },
} as const

export interface SettingsOutputs {
  readonly 'settings.read': SettingsView
  readonly 'settings.change': SettingsView
  readonly 'about.read': AboutView
}

/**
 * Settings as they were kept: whatever is unknown or broken in them falls back to what the program ships, field by
 * field, so that a damaged row costs one choice and never the start.
 */
export function parseSettings(kept: unknown): SettingsView {
  const parsed = v.safeParse(keptSchema, kept)
  return parsed.success ? parsed.output : DEFAULT_SETTINGS
}

const keptSchema: v.GenericSchema<unknown, SettingsView> = v.object({
  language: v.fallback(fields.language, DEFAULT_SETTINGS.language),
  theme: v.fallback(fields.theme, DEFAULT_SETTINGS.theme),
  fontScale: v.fallback(fields.fontScale, DEFAULT_SETTINGS.fontScale),
  density: v.fallback(fields.density, DEFAULT_SETTINGS.density),
  oneLetterKeys: v.fallback(fields.oneLetterKeys, DEFAULT_SETTINGS.oneLetterKeys),
  keys: v.fallback(fields.keys, DEFAULT_SETTINGS.keys),
  queuePreview: v.fallback(fields.queuePreview, DEFAULT_SETTINGS.queuePreview),
  signatures: v.fallback(v.pipe(v.record(word, signature), few), DEFAULT_SETTINGS.signatures),
})
