/**
 * Who may import whom, written a second time and in other words than the lint configuration: what stands
 * here is allowed, everything else must be reported.
 */
export interface Wall {
  readonly from: string
  /** Places that it may import. */
  readonly ours: readonly Place[]
  /** Places of which it may import types only. */
  readonly types: readonly Place[]
  readonly packages: readonly string[]
}

/** One file of each place; the walls are tried on every pair of them. */
export const PLACES = {
  domain: 'src/domain/value/thing.ts',
  contract: 'src/contract/thing.ts',
  views: 'src/contract/views/thing.ts',
  i18n: 'src/i18n/thing.ts',
  intake: 'src/intake/thing.ts',
  application: 'src/application/thing.ts',
  hub: 'src/hub/thing.ts',
  ui: 'src/renderer/ui/thing.tsx',
  queue: 'src/renderer/features/queue/thing.tsx',
  board: 'src/renderer/features/board/thing.tsx',
  bridge: 'src/renderer/bridge/thing.ts',
  app: 'src/renderer/app/thing.tsx',
  window: 'src/renderer/thing.tsx',
  store: 'electron/store/thing.ts',
  migrations: 'electron/migrations/thing.ts',
  queries: 'electron/queries/thing.ts',
  import: 'electron/import/thing.ts',
  backup: 'electron/backup/thing.ts',
  recover: 'electron/recover/thing.ts',
  scheduler: 'electron/scheduler/thing.ts',
  sync: 'electron/sync/thing.ts',
  notify: 'electron/notify/thing.ts',
  vault: 'electron/vault/thing.ts',
  ipc: 'electron/ipc/thing.ts',
  ports: 'electron/ports/thing.ts',
  host: 'electron/host/thing.ts',
  cli: 'electron/cli/thing.ts',
  console: 'electron/console.ts',
  headless: 'electron/headless.ts',
  update: 'electron/update/thing.ts',
  platform: 'electron/platform/thing.ts',
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  desktop: 'electron/desktop.ts',
  tests: 'tests/support/thing.ts',
  resources: 'resources/profiles/thing.json',
} as const

export type Place = keyof typeof PLACES

/** Tried from every place; one that no place may import stands here too. */
export const PACKAGES = [
  'luxon',
  'valibot',
  '@formatjs/intl',
  'postal-mime',
  'html-to-text',
  'csv-parse/sync',
  'react',
  'react-dom/client',
  'react-aria-components',
  '@tanstack/react-virtual',
  'pdfjs-dist',
  'd3-scale',
  'd3-shape',
  'zustand',
  'react-intl',
  'better-sqlite3',
  'electron',
  'electron-updater',
  'fastify',
  'pg',
  'ws',
  'age-encryption',
  '@noble/hashes/sha2',
  'hash-wasm',
  'date-holidays',
  'node:fs',
  'node:fs/promises',
  'fs',
] as const

const NODE = ['node:fs', 'node:fs/promises']
const CONTRACT: readonly Place[] = ['contract', 'views']
const STORE: readonly Place[] = ['store', 'migrations', 'queries']
const PARTS: readonly Place[] = [
  'import',
  'backup',
  'recover',
  'scheduler',
  'sync',
  'notify',
  'vault',
  'ipc',
  'ports',
  'host',
  'cli',
  'update',
]
const HEADLESS: readonly Place[] = ['console', 'headless']
const PURE: readonly Place[] = ['domain', 'application', ...CONTRACT, 'i18n']
const MACHINE: readonly Place[] = [...STORE, ...PARTS, ...HEADLESS]

const wall = (
  from: string,
  ours: readonly Place[],
  packages: readonly string[] = [],
  types: readonly Place[] = [],
): Wall => ({ from, ours, types, packages })

const worker = (folder: Place, also: readonly Place[] = [], packages: readonly string[] = []): Wall =>
  wall(PLACES[folder], [folder, ...PURE, ...also], [...NODE, ...packages])

const stored = (folder: Place): Wall =>
  wall(PLACES[folder], [...STORE, 'domain', 'views'], ['better-sqlite3'], ['application'])

const feature = (folder: Place): Wall =>
  wall(
    PLACES[folder],
    [folder, 'ui', 'bridge', 'domain', 'i18n'],
    ['react', 'zustand', 'react-intl'],
    ['app', ...CONTRACT],
  )

const root = (file: Place): Wall => wall(PLACES[file], [...MACHINE, ...PURE, 'intake'], NODE)

const desktop = (file: Place, packages: readonly string[] = []): Wall =>
  wall(
    PLACES[file],
    [...MACHINE, 'platform', 'main', 'preload', 'desktop', 'application', ...CONTRACT, 'i18n'],
    [...NODE, 'electron', ...packages],
  )

export const WALLS: readonly Wall[] = [
  wall(PLACES.domain, ['domain']),
  wall('src/domain/calendar/zone.ts', ['domain'], ['luxon']),
  wall(PLACES.contract, [...CONTRACT, 'domain'], ['valibot']),
  wall(PLACES.i18n, ['i18n'], ['@formatjs/intl']),
  wall(PLACES.intake, ['intake', 'domain'], ['postal-mime', 'html-to-text', 'csv-parse/sync']),
  wall(PLACES.application, ['application', 'domain'], [], CONTRACT),
  wall(PLACES.hub, ['hub', 'intake', ...PURE], ['fastify', 'pg', 'better-sqlite3', 'ws', ...NODE]),
  wall(
    PLACES.ui,
    ['ui'],
    ['react', 'react-aria-components', '@tanstack/react-virtual', 'pdfjs-dist', 'd3-scale', 'd3-shape'],
  ),
  feature('queue'),
  feature('board'),
  wall(PLACES.bridge, ['bridge', ...CONTRACT]),
  wall(PLACES.app, ['app', 'ui', 'queue', 'board', 'bridge', ...CONTRACT, 'i18n'], ['react', 'react-intl']),
  wall(PLACES.window, ['window', 'app', 'ui', 'bridge', 'i18n'], ['react', 'react-dom/client']),
  stored('store'),
  stored('migrations'),
  stored('queries'),
  worker('scheduler'),
  worker('sync'),
  worker('notify'),
  worker('vault', [], ['age-encryption', '@noble/hashes/sha2', 'hash-wasm']),
  worker('import', ['intake']),
  wall(
    PLACES.backup,
    ['backup', 'host', ...STORE, 'domain', ...CONTRACT],
    ['better-sqlite3', ...NODE],
    ['application'],
  ),
  wall(
    PLACES.recover,
    ['recover', 'backup', 'host', ...STORE, 'domain', 'views'],
    ['better-sqlite3', ...NODE],
    ['application'],
  ),
  wall(PLACES.ipc, ['ipc', 'application', ...CONTRACT, 'i18n'], NODE),
  wall(PLACES.ports, ['ports']),
  wall(PLACES.host, ['host', 'ports', ...STORE, 'domain', 'application'], NODE),
  root('cli'),
  root('console'),
  root('headless'),
  wall(PLACES.update, ['update'], [], CONTRACT),
  desktop('platform', ['electron-updater']),
  desktop('main'),
  desktop('desktop'),
  desktop('preload'),
]
