import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ProfileId } from '../../../src/domain/value/id.ts'
import { skipUnless } from '../../support/skip.ts'
import { counts, factCount, handled, idsOf, imports, messagesIn, office } from './importing.ts'

const MAIL = fileURLToPath(new URL('../../../../shared/mail/', import.meta.url))
const there = existsSync(MAIL)
const total = there ? readdirSync(MAIL).filter((name) => name.endsWith('.eml')).length : 0
const profile = 'wati' as ProfileId

describe('XT-01: real mail of another program', skipUnless(there, '../shared/mail is not here'), () => {
  test('comes in whole or is refused with a reason, and once', async () => {
    const space = office()
    const first = await imports(space, [MAIL], { profile })
    expect(total).toBe(54)
    expect(handled(first)).toBe(total)
    // Many of them bear the Message-ID of another: those are one message.
    expect(first.opened).toBeGreaterThan(20)
    expect(messagesIn(space)).toBe(first.opened + first.appended)
    expect(first.refused.every(({ refusal }) => refusal.kind.startsWith('mail'))).toBe(true)
    const facts = factCount(space)
    const again = await imports(space, [MAIL], { profile })
    expect(counts(again)).toMatchObject({ opened: 0, appended: 0, refused: first.refused.length })
    expect(factCount(space)).toBe(facts)
  })

  test('makes the same facts and tickets in two workspaces', async () => {
    const [here, elsewhere] = [office(1), office(2)]
    await imports(here, [MAIL], { profile })
    await imports(elsewhere, [MAIL], { profile })
    expect(idsOf(elsewhere)).toEqual(idsOf(here))
  })

  test('is refused for want of a team where nobody names one', async () => {
    const done = await imports(office(), [MAIL])
    expect(counts(done)).toMatchObject({ opened: 0, appended: 0, refused: total })
  })
})
