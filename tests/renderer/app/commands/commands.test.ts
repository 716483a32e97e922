import { expect, test } from 'vitest'
import { english } from '../../../../src/i18n/english.ts'
import { portuguese } from '../../../../src/i18n/portuguese.ts'
import { COMMANDS } from '../../../../src/renderer/app/commands/all.ts'
import { isOneLetter } from '../../../../src/renderer/app/commands/chord.ts'
import { type Command, meet } from '../../../../src/renderer/app/commands/command.ts'
import { commandOfKey, keysOf } from '../../../../src/renderer/app/commands/keys.ts'

const SHIPPED = { oneLetter: true, remapped: {} }
const keys = keysOf(SHIPPED)
const pages = ['queue', 'ticket', 'settings'] as const

/** Pairs that one key would mean at one place. */
const sharing = (commands: readonly Command[]) =>
  commands.flatMap((a, at) =>
    commands
      .slice(at + 1)
      .flatMap((b) => (a.key !== null && a.key === b.key && meet(a, b) ? [`${a.id} ${b.id}`] : [])),
  )

test('WCAG 2.1.4: a key of one letter acts only while a list has the focus', () => {
  const letters = COMMANDS.filter(({ key }) => key !== null && isOneLetter(key))
  expect(letters.length).toBeGreaterThan(9)
  for (const { id, key, runs } of letters)
    for (const page of pages) {
      const where = { page, keys }
      const there = runs[page] ?? runs.anywhere
      const given = commandOfKey(key ?? '', { ...where, inList: true })?.id
      if (there === undefined) expect(given).not.toBe(id)
      else expect(given).toBe(id)
      expect(commandOfKey(key ?? '', { ...where, inList: false })).toBeNull()
    }
})

test('no two commands share a key at one place, nor an id', () => {
  expect(sharing(COMMANDS)).toEqual([])
  expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length)
  const [first] = COMMANDS
  expect(sharing([...COMMANDS, { ...first, id: 'other' } as Command])).toEqual([`${first?.id} other`])
})

test('a key that meets no other page may stand twice', () => {
  const at = (id: string, page: 'queue' | 'ticket'): Command => ({
    id,
    label: 'command.open',
    key: 'p',
    acts: 'list',
    group: 'move',
    runs: { [page]: () => undefined },
  })
  expect(sharing([at('a', 'queue'), at('b', 'ticket')])).toEqual([])
  expect(sharing([at('a', 'queue'), at('b', 'queue')])).toEqual(['a b'])
})

test('the keys of the desk are those that its guide promises, and n stays free', () => {
  const byKey = Object.fromEntries([...keys].map(([id, key]) => [key, id]))
  expect(byKey).toMatchObject({ j: 'next', k: 'previous', Enter: 'open', c: 'claim', r: 'reply', i: 'note' })
  expect(byKey).toMatchObject({ e: 'status', s: 'severity', m: 'sector', y: 'type', '?': 'shortcuts' })
  expect(byKey).toMatchObject({ Escape: 'back', 'Mod+Enter': 'send' })
  expect(byKey['n']).toBeUndefined()
})

test('no key is the platform’s or the browser’s own, or one with which a screen reader moves', () => {
  const taken = /^(Tab|Space| |Arrow.*|F\d+|Mod\+[ACFHLMNOPQRSTVWXYZ0-9=+-])$/
  // It does what that key does everywhere, and prints more than what is in sight.
  const printing = COMMANDS.filter(({ id, key }) => id === 'print' && key === 'Mod+P')
  expect(COMMANDS.filter(({ key }) => key !== null && taken.test(key))).toEqual(printing)
  expect(taken.test('Mod+W')).toBe(true)
})

test('every command has words in both languages', () => {
  for (const { label } of COMMANDS) {
    expect(portuguese[label]).toMatch(/\S/)
    expect(english[label]).toMatch(/\S/)
  }
})
