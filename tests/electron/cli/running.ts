import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const path = (name: string): string => fileURLToPath(new URL(`../../../electron/${name}`, import.meta.url))

/** The language of sentences on standard error is the machine's; tests read Portuguese. */
const env = { ...process.env, LC_ALL: 'pt_BR.UTF-8' }

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The command line as a process of its own; `input` goes to its standard input. */
export const commandLine = (args: readonly string[], input = ''): Promise<Ended> =>
  ended([path('cli/main.ts'), ...args], input)

/** A start of the console that is expected to end by itself. */
export const startThatEnds = (...args: readonly string[]): Promise<Ended> =>
  ended([path('headless.ts'), '--no-open', ...args])

function ended(args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, args, { env })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin.on('error', () => child.stdin.destroy())
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

export interface RunningConsole {
  readonly pid: number
  /** What it printed for the browser. */
  readonly address: string
  /** Ends it as Ctrl+C does, and waits for it. */
  stop(): Promise<number | null>
}

/** A headless console that has `folder` open and has announced its door. */
export function headlessConsole(folder: string): Promise<RunningConsole> {
  const child = spawn(
    process.execPath,
    [path('headless.ts'), '--data', folder, '--no-open', '--agent', 'Ana'],
    { env },
  )
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const stop = (): Promise<number | null> => {
    child.kill('SIGINT')
    return ended
  }
  return new Promise((resolve, reject) => {
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.stdout.setEncoding('utf8').once('data', (text: string) => {
      resolve({ pid: child.pid ?? 0, address: text.trim(), stop })
    })
    void ended.then((code) => reject(new Error(`the console ended with ${code}: ${err}`)))
  })
}
