import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../workspace.ts'
import { commandLine, headlessConsole, startThatEnds } from './running.ts'

const SLOW = { timeout: 30_000 }
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/

const statusOf = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(address, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })

async function running(folder: string) {
  const owner = await headlessConsole(folder)
  onTestFinished(async () => void (await owner.stop()))
  return owner
}

describe('a start on a folder that is open already', () => {
  test('prints a fresh address, which opens, and ends', SLOW, async () => {
    const folder = temporaryFolder()
    const owner = await running(folder)
    const { code, out, err } = await startThatEnds('--data', folder)
    expect(code).toBe(0)
    expect(err).toMatch(/^O Plantão já está aberto/)
    expect(out.trim()).toMatch(ADDRESS)
    expect(out.trim()).not.toBe(owner.address)
    const statuses: number[] = []
    for (const address of [owner.address, out.trim()]) statuses.push(await statusOf(address))
    expect(statuses).toEqual([303, 303])
  })
})

describe('a start that cannot be is a sentence and 1', () => {
  test.for<[string, string[], RegExp]>([
    ['a port that is none', ['--port', 'abc'], /--port.*malformado/],
    ['a port too high', ['--port', '70000'], /--port.*grande/],
    ['an option that is none', ['--porta', '1'], /--porta.*conhecidos/],
    ['a word too many', ['agora'], /agora.*conhecidos/],
  ])('%s', SLOW, async ([, args, said]) => {
    const { code, out, err } = await startThatEnds('--data', temporaryFolder(), ...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(said)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test('a port that another console has', SLOW, async () => {
    const { address } = await running(temporaryFolder())
    const { port } = new URL(address)
    const { code, out, err } = await startThatEnds('--data', temporaryFolder(), '--port', port)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(new RegExp(`^A porta ${port} .*EADDRINUSE.*\\n$`))
  })
})

describe('the files of a data folder', () => {
  test('are its owner’s alone, also where the folder was there and open to others', SLOW, async () => {
    const folder = join(temporaryFolder(), 'aberta')
    mkdirSync(folder, { mode: 0o755 })
    await running(folder)
    const names = ['plantao.db', 'plantao.db-wal', 'plantao.db-shm', 'local.db', 'owner.json']
    expect(names.map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])).toEqual(
      names.map((name) => [name, '600']),
    )
  })
})

describe('a long work in the console that has the folder', () => {
  test('ends at its next batch when who asked hangs up', SLOW, async () => {
    const folder = temporaryFolder()
    await running(folder)
    const { door } = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'))
    const headers = { authorization: `Bearer ${door.token}`, 'content-type': 'application/json' }
    const first = await new Promise<string>((resolve, reject) => {
      const asked = request(
        `http://127.0.0.1:${door.port}/door/seed`,
        { method: 'POST', headers },
        (response) => {
          response.setEncoding('utf8').once('data', (text: string) => {
            asked.destroy()
            resolve(text)
          })
        },
      )
      asked.on('error', reject)
      asked.end(JSON.stringify({ tickets: 4_000, seed: 1, now: Date.UTC(2026, 10, 21) }))
    })
    expect(first.split('\n')[0]).toBe('{"progress":200}')
    // Its turn comes after the batch that was running: by then nothing of the long work is left before it.
    const next = await commandLine(['seed', '--data', folder, '--tickets', '1'])
    expect([next.code, next.err]).toEqual([0, ''])
    const { DatabaseSync } = await import('node:sqlite')
    const db = new DatabaseSync(join(folder, 'plantao.db'), { readOnly: true })
    onTestFinished(() => db.close())
    const { n } = db.prepare('SELECT count(*) AS n FROM ticket').get() as { n: number }
    expect(n).toBeGreaterThan(200)
    expect(n).toBeLessThan(2_000)
  })
})
