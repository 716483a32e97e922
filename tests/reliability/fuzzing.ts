import fc from 'fast-check'

/** What a run over many broken messages found; `failure` is the first input that failed, and why. */
export interface Fuzzing {
  readonly runs: number
  readonly failure: string | null
  readonly slowest: number
}

export interface FuzzOptions {
  readonly corpus: readonly Uint8Array[]
  readonly runs: number
  readonly seed: number
  /** Milliseconds that one message may take. */
  readonly limit: number
}

/** Feeds `read` random bytes and broken messages of `corpus` until it throws, is too slow, or all runs are done. */
export function fuzz(read: (raw: Uint8Array) => void, options: FuzzOptions): Fuzzing {
  let slowest = 0
  const details = fc.check(
    fc.property(brokenMessage(options.corpus), (raw) => {
      const took = leastTime(() => read(raw), options.limit)
      slowest = Math.max(slowest, took)
      if (took > options.limit) throw new Error(`took ${Math.round(took)} ms`)
    }),
    { numRuns: options.runs, seed: options.seed, endOnFailure: true },
  )
  const failure = details.failed ? `${String(details.errorInstance)} at ${details.counterexamplePath}` : null
  return { runs: details.numRuns, failure, slowest }
}

/** A machine in use stalls now and then: only an input that is slow three times is slow. */
function leastTime(run: () => void, limit: number): number {
  let least = Infinity
  for (let attempt = 0; attempt < 3; attempt++) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
    if (least <= limit) break
  }
  return least
}

const TOKENS = [
  '\r\n',
  '\n\n',
  '--',
  '--b\r\n',
  '\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n',
  '\r\nContent-Type: text/html\r\n\r\n',
  '\r\nContent-Transfer-Encoding: base64\r\n\r\n',
  '\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n',
  "filename*0*=x'';filename*1=",
  '=?utf-8?b?',
  '=?iso-2022-jp?q?=1B$B?=',
  '?=',
  '"',
  '(',
  '<',
  '>',
  ';',
  ',',
  ':',
  '=',
  '\\',
  '\u0000',
  '\r',
  '\uFEFF',
  '<blockquote>',
  '<table><tr><td>',
  '&#xD800;',
  'From ',
  'Em 3 às 10:12, a@b escreveu:\n',
].map((token) => new TextEncoder().encode(token))

/** A change of a message: at a place (a share of its length), take some bytes away and put others in. */
interface Edit {
  readonly place: number
  readonly removed: number
  readonly inserted: Uint8Array
  readonly times: number
}

function brokenMessage(corpus: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const bytes = fc.uint8Array({ maxLength: 300 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const message = fc.constantFrom(...corpus)
  const edit: fc.Arbitrary<Edit> = fc.record({
    place: share,
    removed: fc.oneof(fc.nat(4), fc.nat(200)),
    inserted: fc.oneof(
      fc.constantFrom(...TOKENS),
      fc.uint8Array({ maxLength: 8 }),
      message.map((whole) => whole.subarray(0, 2000)),
    ),
    times: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(400) }),
  })
  const mutated = fc.tuple(message, fc.array(edit, { minLength: 1, maxLength: 6 }))
  return fc.oneof(
    { weight: 1, arbitrary: bytes },
    {
      weight: 1,
      arbitrary: fc.tuple(message, share).map(([whole, at]) => whole.subarray(0, whole.length * at)),
    },
    { weight: 6, arbitrary: mutated.map(([whole, edits]) => edits.reduce(edited, whole)) },
  )
}

function edited(whole: Uint8Array, { place, removed, inserted, times }: Edit): Uint8Array {
  const at = Math.floor(whole.length * place)
  const copies = Math.min(times, Math.floor(200_000 / Math.max(1, inserted.length)))
  const filling = Buffer.concat(Array.from({ length: copies }, () => inserted))
  return new Uint8Array(Buffer.concat([whole.subarray(0, at), filling, whole.subarray(at + removed)]))
}
