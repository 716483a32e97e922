import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../support/step.ts'

/** A value of the configuration by its path, and what it has to be. */
type Rule = readonly [path: string, expected: unknown]

/** What a package must not lose; each line of it was decided, none is a default that may move. */
export const RULES: readonly Rule[] = [
  ['electronFuses.runAsNode', false],
  ['electronFuses.enableCookieEncryption', true],
  ['electronFuses.enableNodeOptionsEnvironmentVariable', false],
  ['electronFuses.enableNodeCliInspectArguments', false],
  ['electronFuses.enableEmbeddedAsarIntegrityValidation', true],
  ['electronFuses.onlyLoadAppFromAsar', true],
  ['electronFuses.loadBrowserProcessSpecificV8Snapshot', false],
  ['electronFuses.grantFileProtocolExtraPrivileges', false],
  ['asar.smartUnpack', false],
  ['asarUnpack', 'node_modules/better-sqlite3/prebuilds/*.node'],
  ['npmRebuild', false],
  ['protocols.schemes', ['plantao']],
  ['electronLanguages', ['pt-BR', 'en-US']],
  ['publish.provider', 'generic'],
  ['publish.url', '${env.PLANTAO_UPDATE_URL}'],
  ['win.verifyUpdateCodeSignature', true],
  ['win.signtoolOptions.publisherName', '${env.PLANTAO_PUBLISHER}'],
  ['win.executableName', 'Plantao'],
  ['win.requestedExecutionLevel', 'asInvoker'],
  ['win.target.0', { target: 'nsis', arch: ['x64', 'arm64'] }],
  ['win.target.1', { target: 'portable', arch: ['x64', 'arm64'] }],
  ['nsis.perMachine', false],
  ['nsis.deleteAppDataOnUninstall', false],
  ['mac.hardenedRuntime', true],
  ['mac.notarize', true],
  ['mac.entitlements', 'resources/entitlements.mac.plist'],
  ['mac.entitlementsInherit', 'resources/entitlements.mac.plist'],
  ['mac.minimumSystemVersion', '13.0'],
  ['mac.target.0', { target: 'dmg', arch: 'universal' }],
  ['mac.target.1', { target: 'zip', arch: 'universal' }],
  ['linux.target', ['AppImage', 'deb']],
]

export type Config = Readonly<Record<string, unknown>>

export const readConfig = (): Config =>
  parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as Config

/** The paths of `RULES` at which a configuration is otherwise. */
export const weakened = (config: Config): readonly string[] =>
  RULES.filter(([path, expected]) => !same(valueAt(config, path), expected)).map(([path]) => path)

export const valueAt = (config: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), config)

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
