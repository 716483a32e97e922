import { describe, expect, test } from 'vitest'
import { launch, type Ways } from '../../../electron/cli/launch.ts'
import { intlOf, sayIn } from '../../../src/i18n/intl.ts'

/** A machine with a screen and a runtime, less what `other` says; answers all that a start did on it. */
async function started(args: readonly string[], other: Partial<Ways> = {}) {
  const did: string[] = []
  const ways: Ways = {
    platform: 'linux',
    env: { DISPLAY: ':0' },
    superuser: false,
    obtain: async () => '/electron',
    desktop: async (executable, given) => {
      did.push(['desktop', executable, ...given].join(' '))
      return 3
    },
    headless: async (given) => {
      did.push(['headless', ...given].join(' '))
      return 4
    },
    tell: (id) => did.push(id),
    ...other,
  }
  return { code: await launch(args, ways), did }
}

describe('npm start', () => {
  test('starts the desktop with the arguments given and ends as it ends', async () => {
    const { code, did } = await started(['--data', 'x', 'plantao://ticket/A3-1041'])
    expect(did).toEqual(['desktop /electron --data=x plantao://ticket/A3-1041'])
    expect(code).toBe(3)
  })

  test('gives the desktop each option and its value as one word', async () => {
    const { did } = await started([
      '--data',
      'a b',
      '--agent',
      'Ana Souza',
      '--data=c',
      '--samples',
      '--data',
    ])
    expect(did).toEqual(['desktop /electron --data=a b --agent=Ana Souza --data=c --samples --data'])
  })

  test.for(['--headless', '--port=0', '--no-open'])(
    'goes straight to the console for a browser with %s',
    async (arg) => {
      const obtain = () => Promise.reject(new Error('asked for the runtime'))
      const { code, did } = await started(['--data', 'x', arg], { obtain })
      expect(did).toEqual([`headless --data x ${arg}`])
      expect(code).toBe(4)
    },
  )

  test('says one sentence and serves a browser where the runtime cannot be had', async () => {
    const { code, did } = await started(['--data', 'x'], { obtain: async () => null })
    expect(did).toEqual(['cli.desktop.missing', 'headless --data x'])
    expect(code).toBe(4)
  })

  test('says one sentence and serves a browser where the runtime does not run', async () => {
    const { did } = await started([], { desktop: async () => null })
    expect(did).toEqual(['cli.desktop.cannotRun', 'headless'])
  })

  test('keeps from the console for a browser what the desktop alone understands', async () => {
    const args = ['--no-sandbox', '--data', 'x', 'plantao://ticket/A3-1041']
    expect((await started(args, { obtain: async () => null })).did[1]).toBe('headless --data x')
  })

  test('asks for no runtime where no window could open', async () => {
    const obtain = () => Promise.reject(new Error('asked for the runtime'))
    expect((await started([], { obtain, env: {} })).did).toEqual(['cli.desktop.noDisplay', 'headless'])
    expect((await started([], { obtain, superuser: true })).did).toEqual([
      'cli.desktop.superuser',
      'headless',
    ])
  })

  test('opens a window on Wayland, as root without the sandbox, and on systems that need no display', async () => {
    const ways: readonly [string[], Partial<Ways>][] = [
      [[], { env: { WAYLAND_DISPLAY: 'wayland-0' } }],
      [['--no-sandbox'], { superuser: true }],
      [[], { env: {}, platform: 'win32' }],
      [[], { env: {}, platform: 'darwin', superuser: true }],
    ]
    for (const [args, way] of ways)
      expect((await started(args, way)).did).toEqual([['desktop /electron', ...args].join(' ')])
  })

  test('says why in the language of the person', () => {
    expect(sayIn(intlOf('pt-BR'))('cli.desktop.missing')).toMatch(/^O Electron não pôde ser baixado/)
    expect(sayIn(intlOf('en'))('cli.desktop.missing')).toMatch(/^Electron could not be downloaded/)
  })
})
