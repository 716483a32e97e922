import assert from 'node:assert/strict'
import { type Clipboard, ClipboardRefused } from '../../../electron/ports/clipboard.ts'
import { type Check, NotHere } from './check.ts'

/** A clipboard, and what its system holds besides text. */
export interface ClipboardStage {
  readonly clipboard: Clipboard
  /** The formats that stand in it, by the names of the system. */
  readonly formats: () => Promise<readonly string[]>
  /** Those that keep a secret out of histories on this system. */
  readonly marks: readonly string[]
}

const SECRET = 'tr0ub4dor&3 ção\u{1F511}'

/** What every clipboard promises. The text that stands in it before is the caller's to keep. */
export const clipboardChecks = (open: () => ClipboardStage): readonly Check[] => [
  {
    name: 'who has no clipboard says so, and refuses without a word of the text',
    run: async () => {
      const { clipboard } = open()
      if (clipboard.supported) return
      assert.equal(clipboard.conceals, false)
      const asked = [
        clipboard.writeText(SECRET),
        clipboard.writeSecret(SECRET),
        clipboard.clearIfStill(SECRET),
      ]
      for (const answer of [clipboard.readText(), ...asked]) await refused(answer)
    },
  },
  {
    name: 'text comes back as it was written, with lines, accents and what is beyond them',
    run: async () => {
      const { clipboard } = supported(open)
      const text = `Olá,\r\n\tção ${'\u{1F511}'}\r\n${'x'.repeat(20_000)}`
      await clipboard.writeText(text)
      assert.equal(await clipboard.readText(), text)
    },
  },
  {
    name: 'a clipboard without text is read as an empty one',
    run: async () => {
      const { clipboard } = supported(open)
      await clipboard.writeText('something')
      assert.equal(await clipboard.clearIfStill('something'), true)
      assert.equal(await clipboard.readText(), '')
    },
  },
  {
    name: 'a secret is written with the mark that keeps it out of histories',
    run: async () => {
      const { clipboard, formats, marks } = supported(open)
      if (!clipboard.conceals) throw new NotHere('this host cannot mark a secret, and refuses to write one')
      await clipboard.writeSecret(SECRET)
      assert.equal(await clipboard.readText(), SECRET)
      assert.notEqual(marks.length, 0)
      const found = await formats()
      assert.deepEqual(
        marks.filter((mark) => !found.includes(mark)),
        [],
      )
      await clipboard.writeText('no secret')
      const after = await formats()
      assert.deepEqual(
        marks.filter((mark) => after.includes(mark)),
        [],
      )
    },
  },
  {
    name: 'a secret that cannot be marked is refused, and what stood there stays',
    run: async () => {
      const { clipboard } = supported(open)
      if (clipboard.conceals) return
      await clipboard.writeText('before')
      await refused(clipboard.writeSecret(SECRET))
      assert.equal(await clipboard.readText(), 'before')
    },
  },
  {
    name: 'what was copied since is left alone',
    run: async () => {
      const { clipboard } = supported(open)
      await clipboard.writeText('copied by somebody else')
      assert.equal(await clipboard.clearIfStill(SECRET), false)
      assert.equal(await clipboard.readText(), 'copied by somebody else')
    },
  },
]

function supported(open: () => ClipboardStage): ClipboardStage {
  const stage = open()
  if (!stage.clipboard.supported) throw new NotHere('this host has no clipboard of its own')
  return stage
}

const refused = (answer: Promise<unknown>): Promise<void> =>
  assert.rejects(answer, (fault) => {
    assert.ok(fault instanceof ClipboardRefused)
    assert.equal(`${fault.message} ${String(fault.cause)}`.includes(SECRET), false)
    return true
  })
