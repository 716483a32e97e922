import { describe, expect, test } from 'vitest'
import { readSimilar } from '../../../electron/queries/similar.ts'
import type { OpeningRequest } from '../../../src/application/open-ticket.ts'
import { DAY, instant } from '../../../src/domain/value/instant.ts'
import type { TicketId } from '../../../src/domain/value/id.ts'
import { clientIn, opens } from '../../application/opening.ts'
import { loaded, type ProfileName, valueOf } from '../../profiles/loaded.ts'
import { opening, message } from '../../domain/ticket/samples.ts'
import { NOW, type Workspace, workspace } from '../workspace.ts'

const asked = ({ ports, clock }: Workspace, change: Partial<Parameters<typeof readSimilar>[1]>) =>
  readSimilar(ports.store.db, {
    profile: 'xtech',
    account: null,
    contact: null,
    subject: '',
    now: clock.now(),
    profileOf: (version) => ports.store.profileOf(version),
    ...change,
  })

let drafts = 0
function opened(
  space: Workspace,
  change: Partial<OpeningRequest> = {},
  profile: ProfileName = 'xtech',
): TicketId {
  drafts += 1
  const draft = `0197f0aa-0000-7000-8000-${String(drafts).padStart(12, '0')}`
  return valueOf(opens(space, profile, { draft, ...change })).ticket
}

const ANOTHER = ['joao@azul.example']

describe('tickets that may be about the same', () => {
  test('XT-05: are those of the person first, then those of his client; others’ are not among them', () => {
    const space = workspace()
    const client = clientIn(space, 'xtech')
    const own = opened(space, { ...client, subject: 'Frete errado' })
    const ofAccount = opened(space, { account: client.account, subject: 'Domínio novo' })
    opened(space, { ...clientIn(space, 'xtech', { addresses: ANOTHER }), subject: 'Frete errado' })
    const found = asked(space, { ...client, subject: 'Boleto' })
    expect(found.map(({ id, because }) => [id, because])).toEqual([
      [own, 'contact'],
      [ofAccount, 'account'],
    ])
    expect(found[0]).toMatchObject({
      code: 'A-1',
      client: 'Padaria Real',
      status: { id: 'novo' },
      phase: 'open',
    })
    expect(asked(space, {})).toEqual([])
  })

  test('XT-05: one of the same words comes before all, and says so, with the channel by which it came', () => {
    const space = workspace()
    const client = clientIn(space, 'xtech')
    const same = opened(space, { account: client.account, subject: 'Boleto não abre no checkout' })
    opened(space, { ...client, subject: 'Frete errado' })
    const [first] = asked(space, { ...client, subject: 'checkout sem BOLETO' })
    expect(first).toMatchObject({ id: same, sameWords: true, channel: { id: 'email', medium: 'email' } })
  })

  test('XT-05: are found by the person’s address too, though nobody has said yet whose they are', () => {
    const space = workspace()
    const { id } = loaded('xtech')
    const mail = message('00000000-0000-8000-8000-000000000002', NOW)
    const from = { name: 'Maria', address: 'Maria@Padaria.example' }
    const byMail = opening(loaded('xtech'), { at: NOW, message: { ...mail, body: { ...mail.body, from } } })
    const ticket = '00000000-0000-8000-8000-000000000001' as TicketId
    valueOf(space.runs(ticket, byMail, { profile: id }))
    const client = clientIn(space, 'xtech')
    expect(asked(space, client)).toMatchObject([{ id: ticket, because: 'contact' }])
  })

  test('XT-05: settled ones are shown for two weeks', () => {
    const space = workspace()
    const client = clientIn(space, 'xtech')
    const ticket = opened(space, client)
    valueOf(space.acts(ticket, { kind: 'resolve' }))
    expect(asked(space, client)).toMatchObject([{ id: ticket, phase: 'resolved' }])
    space.clock.set(instant(NOW + 15 * DAY))
    expect(asked(space, client)).toEqual([])
  })

  test('XT-05: are found by words of the subject, whosever they are, of the same team alone', () => {
    const space = workspace()
    const same = opened(space, { subject: 'Boleto não abre no checkout' })
    opened(space, { subject: 'Boleto vencido' })
    opened(space, { subject: 'Boleto não abre no checkout' }, 'webmania')
    expect(asked(space, { subject: 'CHECKOUT: boleto' })).toMatchObject([
      { id: same, because: 'words', sameWords: true },
    ])
    expect(asked(space, { subject: '"boleto" * : ({^' })).toHaveLength(2)
    expect(asked(space, { subject: 'a b c' })).toEqual([])
  })

  test('XT-05: a subject that was changed counts as it stands now', () => {
    const space = workspace()
    const ticket = opened(space, { subject: 'Boleto não abre no checkout' })
    valueOf(space.acts(ticket, { kind: 'subject', subject: 'Frete errado' }))
    expect(asked(space, { subject: 'boleto no checkout' })).toEqual([])
  })

  test('are six at most, the newest of equals first', () => {
    const space = workspace()
    const client = clientIn(space, 'xtech')
    const ids = Array.from({ length: 8 }, (_, at) => {
      space.clock.set(instant(NOW + at * 60_000))
      return opened(space, client)
    })
    expect(asked(space, client).map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 6))
  })
})
