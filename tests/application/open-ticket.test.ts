import { describe, expect, test } from 'vitest'
import { actOnAccount } from '../../src/application/client/act-on-account.ts'
import { runTicketCommand } from '../../src/application/run-ticket-command.ts'
import { ticketStream } from '../../src/domain/sync/envelope.ts'
import type { MessageBody } from '../../src/domain/ticket/message.ts'
import type {
  AccountId,
  BlobHash,
  ChannelId,
  ContactId,
  PlanId,
  ProfileId,
  SeverityId,
  TicketId,
  TypeId,
} from '../../src/domain/value/id.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { readBodies, readStream } from '../../electron/store/event-log.ts'
import { NOW, type Workspace, workspace } from '../electron/workspace.ts'
import { loaded, type ProfileName, PROFILES, valueOf } from '../profiles/loaded.ts'
import { opening } from '../domain/ticket/samples.ts'
import { clientIn, DRAFT, opens } from './opening.ts'

const folded = ({ ports }: Workspace, ticket: TicketId) => {
  const found = ports.store.ticket(ticket)
  if (!found) throw new Error('the ticket is missing')
  return found.ticket
}

const factsOf = ({ ports }: Workspace, ticket: TicketId) => {
  const events = readStream(ports.store.db, ports.digest, ticketStream(ticket))
  const bodies = readBodies(ports.store.db, ports.digest, events)
  return events.map(({ row, envelope }) => ({ ...envelope, body: bodies.get(row) }))
}

const channel = (id: string) => ({ channel: id as ChannelId })

describe('a ticket that an agent opens by hand', () => {
  test.for(PROFILES)(
    'WM-01: holds the words of the client of %s as his first message, to be answered',
    (name) => {
      const space = workspace()
      const { ticket, code } = valueOf(opens(space, name))
      const facts = factsOf(space, ticket)
      expect(facts.map(({ kind }) => kind)).toEqual(['ticketOpened', 'messageReceived'])
      expect(facts[0]?.body).toMatchObject({ subject: 'Boleto não abre', client: '' })
      expect(facts[1]?.body).toMatchObject({ from: null, text: 'Bom dia, o boleto não abre desde ontem.' })
      expect([code, folded(space, ticket).unanswered?.message]).toEqual(['A-1', facts[1]?.id])
      expect(facts[1]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    },
  )

  test.for(PROFILES)('XT-07: stands at the entrance of %s, nobody’s and in its first status', (name) => {
    const space = workspace()
    const ticket = folded(space, valueOf(opens(space, name)).ticket)
    const { entrance, initialStatus } = loaded(name)
    expect([ticket.sector, ticket.responsible, ticket.statuses.at(-1)?.effect.status]).toEqual([
      entrance,
      [],
      initialStatus,
    ])
  })

  test('XT-07: is taken in the same unit by who says so, and its sector stays the entrance', () => {
    const space = workspace()
    const { ticket } = valueOf(opens(space, 'xtech', { claim: true }))
    expect(folded(space, ticket)).toMatchObject({ responsible: [space.agent], sector: 'suporte' })
    expect(new Set(factsOf(space, ticket).map(({ unit }) => unit)).size).toBe(1)
  })

  test('sent twice under one draft, it is one ticket with the words that came first', () => {
    const space = workspace()
    const first = valueOf(opens(space, 'wati'))
    expect(valueOf(opens(space, 'wati', { text: 'outra coisa', claim: true }))).toEqual(first)
    expect(factsOf(space, first.ticket)).toHaveLength(2)
    const other = valueOf(opens(space, 'wati', { draft: DRAFT.replace(/a$/, 'b') }))
    expect([other.ticket === first.ticket, other.code]).toEqual([false, 'A-2'])
  })

  test('AMB-24: carries the provisional severity; WC-13: or the one that the client stated, until triage', () => {
    const space = workspace()
    const plain = valueOf(opens(space, 'weconnect'))
    expect(folded(space, plain.ticket)).toMatchObject({ severity: 'normal', provisional: true })
    const severity = 'critica' as SeverityId
    const stated = valueOf(opens(space, 'weconnect', { severity, draft: DRAFT.replace(/a$/, 'b') }))
    expect(folded(space, stated.ticket)).toMatchObject({ severity: 'critica', provisional: true })
  })

  test('WC-15: knows the base and what of the intake is there; an item of another profile is refused', () => {
    const space = workspace()
    const provided = ['versão utilizada', 'descrição detalhada']
    const { ticket } = valueOf(
      opens(space, 'weconnect', { provided, base: 'homologation', type: 'problema' as TypeId }),
    )
    expect(folded(space, ticket)).toMatchObject({
      base: 'homologation',
      type: 'problema',
      provided: ['descrição detalhada', 'versão utilizada'],
    })
    expect(opens(workspace(), 'weconnect', { provided: ['CEP'] })).toMatchObject({
      refusal: { kind: 'notInProfile', field: 'intake', value: 'CEP' },
    })
  })

  test('XT-06, WM-04: the items of each profile’s intake can be given, all of them', () => {
    for (const name of PROFILES) {
      const space = workspace()
      const provided = loaded(name).rules.intake
      expect(folded(space, valueOf(opens(space, name, { provided })).ticket).provided).toEqual(provided)
    }
  })

  test('is as old as its request, which cannot come from the future', () => {
    const space = workspace()
    const receivedAt = instant(NOW - 7_200_000)
    const { ticket } = valueOf(opens(space, 'xtech', { receivedAt }))
    expect(folded(space, ticket)).toMatchObject({ openedAt: receivedAt, unanswered: { at: receivedAt } })
    expect(opens(workspace(), 'xtech', { receivedAt: instant(NOW + 60_000) })).toMatchObject({
      refusal: { kind: 'instantInFuture' },
    })
  })

  test('keeps its files, by their content and under their names', () => {
    const space = workspace()
    const bytes = new TextEncoder().encode('png')
    const blob = { hash: `${'ab'.repeat(32)}` as BlobHash, bytes }
    const { ticket } = valueOf(
      opens(space, 'xtech', { text: '', files: [{ blob, name: 'tela.png', mediaType: 'image/png' }] }),
    )
    const message = factsOf(space, ticket)[1]
    expect(message?.payload).toMatchObject({
      attachments: [{ blob: blob.hash, size: 3, mediaType: 'image/png' }],
    })
    expect((message?.body as MessageBody | undefined)?.attachmentNames).toEqual(['tela.png'])
    expect(space.ports.store.db.get`SELECT 1 FROM blob WHERE hash = ${blob.hash}`).toBeDefined()
  })
})

describe('whose it is', () => {
  test('WC-23: the client with his plan, and the person from whom the words come', () => {
    const space = workspace()
    const client = clientIn(space, 'weconnect', { plan: 'PREMIUM' })
    const { ticket } = valueOf(opens(space, 'weconnect', client))
    expect(folded(space, ticket)).toMatchObject({ ...client, plan: 'PREMIUM' as PlanId })
    const [opening, message] = factsOf(space, ticket)
    expect(opening?.body).toMatchObject({ client: 'Padaria Real' })
    expect(message?.body).toMatchObject({ from: { name: 'Maria', address: 'maria@padaria.example' } })
  })

  test('a person without an address is named all the same, and no mail reaches him', () => {
    const space = workspace()
    const client = clientIn(space, 'xtech', { addresses: [] })
    const { ticket } = valueOf(opens(space, 'xtech', client))
    expect(factsOf(space, ticket)[1]?.body).toMatchObject({ from: { name: 'Maria', address: '' } })
    expect(space.ports.store.participantsOf(ticket)).toEqual(new Set())
    expect(space.ports.store.db.get`SELECT sender FROM ticket WHERE id = ${ticket}`).toEqual({ sender: null })
    const account = valueOf(
      opens(space, 'xtech', { account: client.account, draft: DRAFT.replace(/a$/, 'c') }),
    )
    expect(factsOf(space, account.ticket)[1]?.body).toMatchObject({
      from: { name: 'Padaria Real', address: '' },
    })
  })

  test('who became another one meanwhile is that one', () => {
    const space = workspace()
    const { ports, me } = space
    const { account, contact } = clientIn(space, 'xtech')
    const into = valueOf(
      actOnAccount(ports, {
        act: {
          kind: 'addContact',
          account,
          contact: {
            name: 'Maria S.',
            addresses: [],
            phones: [],
            identified: false,
            trained: false,
            approver: false,
          },
        },
        actor: me,
      }),
    ).contact!
    valueOf(actOnAccount(ports, { act: { kind: 'mergeContact', account, contact, into }, actor: me }))
    expect(folded(space, valueOf(opens(space, 'xtech', { account, contact })).ticket).contact).toBe(into)
  })

  test('a client or a person who is not there, or is of another profile, is refused and nothing opens', () => {
    const space = workspace()
    const { account, contact } = clientIn(space, 'xtech')
    const nobody = '00000000-0000-4000-8000-000000000009'
    expect(opens(space, 'xtech', { account: nobody as AccountId })).toMatchObject({
      refusal: { kind: 'accountNotFound' },
    })
    expect(opens(space, 'xtech', { account, contact: nobody as ContactId })).toMatchObject({
      refusal: { kind: 'contactNotFound' },
    })
    expect(opens(space, 'wati', { account, contact })).toMatchObject({ refusal: { kind: 'profilesDiffer' } })
    expect(opens(space, 'wati', { profile: 'nada' as ProfileId })).toMatchObject({
      refusal: { kind: 'profileNotFound' },
    })
    expect(space.ports.store.nextNumber('A')).toBe(1)
  })
})

describe('how sure we are of who asks', () => {
  const identity = (profile: ProfileName, by: string, client: 'named' | 'registered' | 'nobody'): string => {
    const space = workspace()
    const whose = client === 'nobody' ? {} : clientIn(space, profile, { identified: client === 'registered' })
    const more = { ...whose, ...channel(by), channelReason: 'sem internet' }
    return folded(space, valueOf(opens(space, profile, more)).ticket).identity
  }

  test.for([
    ['xtech', 'admin', 'named', 'identified'],
    ['weconnect', 'portal', 'registered', 'identified'],
    ['wati', 'widget', 'named', 'identified'],
    ['webmania', 'ticket', 'named', 'identified'],
    ['xtech', 'admin', 'nobody', 'unidentified'],
    ['xtech', 'email', 'registered', 'addressOnly'],
    ['xtech', 'email', 'named', 'unidentified'],
    ['webmania', 'chat', 'registered', 'unidentified'],
    ['dype', 'telefone', 'registered', 'unidentified'],
  ] as const)('XT-02: in %s by %s, %s, he is %s', ([profile, by, client, expected]) => {
    expect(identity(profile, by, client)).toBe(expected)
  })

  test('XT-13: by telephone nobody is identified, though the channel were said to', () => {
    expect(identity('xtech', 'telefone', 'registered')).toBe('unidentified')
  })
})

describe('an opening by hand is refused', () => {
  const refusal = (name: ProfileName, change: Parameters<typeof opens>[2]) => {
    const space = workspace()
    const done = opens(space, name, change)
    expect(space.ports.store.nextNumber('A')).toBe(1)
    return done.ok ? null : done.refusal
  }

  test('WC-20: by the telephone of WeConnect, which serves an existing ticket, and by its video calls', () => {
    expect(refusal('weconnect', channel('telefone'))).toMatchObject({
      kind: 'channelOpensNothing',
      opens: 'existingTicketOnly',
    })
    expect(refusal('weconnect', channel('video'))).toMatchObject({ kind: 'channelOpensNothing', opens: 'no' })
  })

  test('XT-13: by the telephone of Xtech without a reason; with one it is kept with the opening', () => {
    expect(refusal('xtech', channel('telefone'))).toEqual({ kind: 'reasonRequired', field: 'channel' })
    expect(refusal('xtech', { ...channel('telefone'), channelReason: '  ' })).toEqual({
      kind: 'reasonRequired',
      field: 'channel',
    })
    const space = workspace()
    const channelReason = 'Loja sem internet e sem acesso ao admin'
    const { ticket } = valueOf(opens(space, 'xtech', { ...channel('telefone'), channelReason }))
    expect(factsOf(space, ticket)[0]?.body).toMatchObject({ channelReason })
  })

  test('WM-01: without a subject, or without a word and a file', () => {
    expect(refusal('webmania', { subject: ' \n' })).toEqual({ kind: 'subjectMissing' })
    expect(refusal('webmania', { text: ' \n' })).toEqual({ kind: 'textMissing' })
  })

  test('WM-03: where it is longer than words are; what is as long as they may be is kept whole', () => {
    expect(refusal('webmania', { subject: 'a'.repeat(401) })).toEqual({ kind: 'textTooLong', limit: 400 })
    expect(refusal('webmania', { text: 'a'.repeat(200_001) })).toEqual({
      kind: 'textTooLong',
      limit: 200_000,
    })
    const space = workspace()
    const text = `[10:32] Maria: ${'oi\n'.repeat(66_661)}`
    const { ticket } = valueOf(opens(space, 'webmania', { text }))
    expect((factsOf(space, ticket)[1]?.body as MessageBody | undefined)?.text).toBe(text)
  })

  test('mail is taken as it comes, without a subject too', () => {
    const space = workspace()
    const ticket = '00000000-0000-8000-8000-000000000001' as TicketId
    const command = opening(loaded('xtech'), { at: NOW, subject: '' })
    const actor = { system: 'mail', device: space.ports.signer.device } as const
    expect(runTicketCommand(space.ports, { ticket, profile: loaded('xtech').id, actor, command }).ok).toBe(
      true,
    )
  })
})
