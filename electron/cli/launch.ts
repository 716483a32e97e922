import type { MessageId } from '../../src/i18n/intl.ts'

/** What a start finds on its machine and the two hosts that it may start. */
export interface Ways {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  /** Run as root, as which Electron starts only without its sandbox. */
  readonly superuser: boolean
  /** Electron's executable, brought here where that is possible; null where it is not. */
  obtain(): Promise<string | null>
  /** Runs the desktop until it ends; null where the executable does not run on this machine. */
  desktop(executable: string, args: readonly string[]): Promise<number | null>
  /** Runs the console for a browser until it ends. */
  headless(args: readonly string[]): Promise<number>
  tell(id: MessageId): void
}

/**
 * Starts the desktop, or the console for a browser where the desktop cannot be or is not wanted, after a sentence that
 * says why. Answers the exit code.
 */
export async function launch(args: readonly string[], ways: Ways): Promise<number> {
  if (args.some(isForBrowser)) return await inBrowser()
  const hindrance = hindranceOf(args, ways)
  if (hindrance !== null) return await instead(hindrance)
  const executable = await ways.obtain()
  if (executable === null) return await instead('cli.desktop.missing')
  return (await ways.desktop(executable, asSwitches(args))) ?? (await instead('cli.desktop.cannotRun'))

  function instead(why: MessageId): Promise<number> {
    ways.tell(why)
    return inBrowser()
  }

  function inBrowser(): Promise<number> {
    return ways.headless(args.filter((arg) => !isForDesktop(arg)))
  }
}

/** Arguments that make sense for the console in a browser alone. */
const FOR_BROWSER = ['--headless', '--port', '--no-open']

const isForBrowser = (arg: string): boolean =>
  FOR_BROWSER.some((name) => arg === name || arg.startsWith(`${name}=`))

/** Electron's own switch and the link that a browser of the system hands over: the other console knows neither. */
const isForDesktop = (arg: string): boolean => arg === '--no-sandbox' || arg.startsWith('plantao:')

/** Options with a value; Electron takes one only in the same word. */
const VALUED = ['--data', '--agent']

/** `--data FOLDER` as `--data=FOLDER`. */
const asSwitches = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg, at) => {
    const next = args[at + 1]
    if (VALUED.includes(arg) && next !== undefined) return [`${arg}=${next}`]
    return VALUED.includes(args[at - 1] ?? '') ? [] : [arg]
  })

/** Why no window of the desktop could open here, whatever the runtime. */
function hindranceOf(args: readonly string[], { platform, env, superuser }: Ways): MessageId | null {
  if (platform !== 'linux') return null
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'cli.desktop.noDisplay'
  return superuser && !args.includes('--no-sandbox') ? 'cli.desktop.superuser' : null
}
