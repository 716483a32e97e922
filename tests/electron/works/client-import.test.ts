import { expect, test } from 'vitest'
import { clientImport, clientPreview } from '../../../electron/works/client-import.ts'
import { clientDesk } from '../client-desk.ts'

const LINES = 450
const table = ['Cliente;Versão', ...Array.from({ length: LINES }, (_, at) => `Cliente ${at};1.${at}`)].join(
  '\n',
)

test('M-03: the import of a table counts its lines as it goes and says at its end what became of them', async () => {
  const { list, space } = clientDesk()
  const counted: number[] = []
  const watch = { signal: new AbortController().signal, onProgress: (done: number) => counted.push(done) }
  const answer = await clientImport(space.console, { input: { profile: 'wati', text: table }, watch })
  expect(answer).toMatchObject({ ok: true, value: { counts: { new: LINES }, cancelled: false } })
  expect(counted).toEqual([200, 400, LINES])
  expect(list('449')).toEqual(['Cliente 449'])
})

test('the preview of a table goes in turns too, so that nobody waits for it, and writes nothing', async () => {
  const { list, space } = clientDesk()
  const counted: number[] = []
  let turns = 0
  const breath = setInterval(() => turns++, 0)
  const watch = { signal: new AbortController().signal, onProgress: (done: number) => counted.push(done) }
  const answer = await clientPreview(space.console, { input: { profile: 'wati', text: table }, watch })
  clearInterval(breath)
  expect(answer).toMatchObject({ ok: true, value: { counts: { new: LINES } } })
  expect(counted).toEqual([200, 400, LINES])
  expect(turns).toBeGreaterThan(0)
  expect(list('449')).toEqual([])
})

test('a preview that is stopped tells nothing, for it knows a part alone', async () => {
  const { space } = clientDesk()
  const stop = new AbortController()
  const watch = { signal: stop.signal, onProgress: () => stop.abort() }
  expect(await clientPreview(space.console, { input: { profile: 'wati', text: table }, watch })).toEqual({
    ok: false,
    refusal: { kind: 'cancelled' },
  })
})

test('an import that is stopped keeps what is whole, and again it goes on from there', async () => {
  const { space } = clientDesk()
  const stop = new AbortController()
  const input = { profile: 'wati', text: table }
  const stopped = await clientImport(space.console, {
    input,
    watch: { signal: stop.signal, onProgress: () => stop.abort() },
  })
  expect(stopped).toMatchObject({ ok: true, value: { counts: { new: 200, same: 0 }, cancelled: true } })
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  const again = await clientImport(space.console, { input, watch })
  expect(again).toMatchObject({ ok: true, value: { counts: { new: LINES - 200, same: 200 } } })
})

test('a table that is none and a profile that is not there are refused', async () => {
  const { space } = clientDesk()
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  const run = (profile: string, text: string) =>
    clientImport(space.console, { input: { profile, text }, watch })
  expect(await run('wati', 'Data;Valor\n1;2')).toMatchObject({ refusal: { kind: 'tableWithoutClient' } })
  expect(await run('nenhum', table)).toMatchObject({ refusal: { kind: 'profileNotFound' } })
})
