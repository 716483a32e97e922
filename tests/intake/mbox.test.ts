import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitMbox } from '../../src/intake/mbox.ts'

const OPENING = 'From ana@cliente.example Mon Aug  3 10:12:00 2026'

async function* inChunks(text: string, size: number) {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

async function parts(text: string, size = 1_000_000, limit?: number): Promise<readonly string[]> {
  const found: string[] = []
  for await (const part of splitMbox(inChunks(text, size), limit)) {
    found.push(part.ok ? new TextDecoder().decode(part.value) : JSON.stringify(part.refusal))
  }
  return found
}

describe('a mail box gives its messages, one after the other', () => {
  test.for(['\n', '\r\n'])('with line ends %j', async (end) => {
    const box = [OPENING, 'Subject: a', '', 'um', '', OPENING, 'Subject: b', '', 'dois', '', ''].join(end)
    const expected = [
      ['Subject: a', '', 'um', ''],
      ['Subject: b', '', 'dois', ''],
    ].map((lines) => lines.join(end))
    expect(await parts(box)).toEqual(expected)
  })

  test('mboxrd: one mark less before From', async () => {
    expect(await parts(`${OPENING}\nA: b\n\n>From x\n>>From y\n> From z\n`)).toEqual([
      'A: b\n\nFrom x\n>From y\n> From z\n',
    ])
  })

  test('a sentence that begins with From opens no message', async () => {
    const message = 'A: b\n\nFrom hoje em diante\n\nFrom here on we wait.\n'
    expect(await parts(`${OPENING}\n${message}`)).toEqual([message])
  })

  test('an opening needs a blank line before it', async () => {
    expect(await parts(`${OPENING}\nA: b\n\num\n${OPENING}\n`)).toHaveLength(1)
  })

  test('what stands before the first opening is not lost', async () => {
    expect(await parts(`A: b\n\num\n\n${OPENING}\nC: d\n\ndois\n`)).toEqual([
      'A: b\n\num\n',
      'C: d\n\ndois\n',
    ])
  })

  test('an empty box has no messages', async () => {
    expect(await parts('')).toEqual([])
    expect(await parts('\n\n')).toEqual([])
  })

  test('a message over the limit is refused in its place, with its size', async () => {
    const box = `${OPENING}\nA: b\n\n${'x'.repeat(500)}\n\n${OPENING}\nC: d\n\ncurta\n`
    expect(await parts(box, 64, 200)).toEqual([
      JSON.stringify({ kind: 'mailTooLarge', size: 508, limit: 200 }),
      'C: d\n\ncurta\n',
    ])
  })

  test('however the stream is cut, the messages are the same', async () => {
    const line = fc.constantFrom(
      OPENING,
      '',
      'From x',
      '>From y',
      'texto',
      'x'.repeat(300),
      `${OPENING}${' '.repeat(300)}`,
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 400 }),
        async (lines, end, size) => {
          const box = lines.map((text) => text + end).join('')
          expect((await parts(box, size)).join('|').replaceAll(/\s+/g, '')).toBe(
            (await parts(box)).join('|').replaceAll(/\s+/g, ''),
          )
        },
      ),
      { numRuns: 500, seed: 20260803 },
    )
  })
})

test('a box of 200 MB is read by the piece: of 200 messages one is held at a time', async () => {
  const message = new TextEncoder().encode(`${OPENING}\nA: b\n\n${'linha de texto\n'.repeat(70_000)}\n`)
  let given = 0
  let taken = 0
  let most = 0
  async function* box() {
    for (let number = 0; number < 200; number++) {
      for (let at = 0; at < message.length; at += 65_536) {
        given += Math.min(65_536, message.length - at)
        most = Math.max(most, given - taken)
        yield message.subarray(at, at + 65_536)
      }
    }
  }
  let count = 0
  for await (const part of splitMbox(box())) {
    count++
    taken += part.ok ? part.value.length : 0
  }
  expect(count).toBe(200)
  expect(most).toBeLessThan(3 * message.length)
})
