import { describe, expect, test } from 'vitest'
import type { OpeningDraft } from '../../../../src/contract/views/opening.ts'
import type { ProfileView } from '../../../../src/contract/views/profile.ts'
import { readTranscript } from '../../../../src/domain/opening/transcript.ts'
import type { Refusal } from '../../../../src/domain/value/refusal.ts'
import { proposalsOf } from '../../../../src/renderer/features/opening/beside/proposals.ts'
import {
  asksBase,
  asksSeverity,
  BLANK,
  inProfile,
  instantOfMoment,
  isBlank,
} from '../../../../src/renderer/features/opening/draft.ts'
import { faultsOf, fieldOf, firstOf } from '../../../../src/renderer/features/opening/faults.ts'
import { loaded, type ProfileName } from '../../../profiles/loaded.ts'

const profile = (name: ProfileName): ProfileView => ({ ...loaded(name), version: 'v1', shipped: true })
const NOON = new Date(2026, 10, 19, 12, 0).getTime()
const whole = (change: Partial<OpeningDraft> = {}): OpeningDraft => ({
  ...BLANK,
  id: 'd',
  profile: 'xtech',
  channel: 'email',
  subject: 'Boleto',
  text: 'não abre',
  ...change,
})

describe('what will not do is known before it is sent', () => {
  const faults = (name: ProfileName, change: Partial<OpeningDraft>, coming = 0) =>
    faultsOf(whole(change), profile(name), { now: NOON, coming })

  test('WC-20: a channel that serves an existing ticket alone', () => {
    expect(faults('weconnect', { channel: 'telefone' }).channel).toMatchObject({
      kind: 'channelOpensNothing',
      opens: 'existingTicketOnly',
    })
    expect(faults('weconnect', { channel: 'video' }).channel).toMatchObject({ opens: 'no' })
    expect(faults('weconnect', { channel: null }).channel).toEqual({ kind: 'channelMissing' })
  })

  test('XT-13: the telephone of Xtech without a reason', () => {
    const phone = { channel: 'telefone', channelReason: ' ' }
    expect(faults('xtech', phone)).toEqual({ channelReason: { kind: 'reasonRequired', field: 'channel' } })
    expect(faults('xtech', { ...phone, channelReason: 'sem internet' })).toEqual({})
  })

  test('WM-01: no subject, no words; a file will do instead of words', () => {
    expect(Object.keys(faults('xtech', { subject: ' ', text: '\n' }))).toEqual(['subject', 'text'])
    const file = { hash: 'a'.repeat(64), name: 'tela.png', size: 1, kind: 'png' } as const
    expect(faults('xtech', { text: '', files: [file] })).toEqual({})
    expect(faults('xtech', { text: '' }, 1)).toEqual({ files: { kind: 'filesComing' } })
    expect(faults('xtech', { text: 'a'.repeat(200_001), subject: 'a'.repeat(401) })).toMatchObject({
      text: { limit: 200_000 },
      subject: { limit: 400 },
    })
  })

  test('a request from the future', () => {
    expect(faults('xtech', { receivedAt: NOON + 1 }).receivedAt).toEqual({ kind: 'instantInFuture' })
    expect(faults('xtech', { receivedAt: NOON })).toEqual({})
  })

  test('the first field of those that will not do has the focus', () => {
    expect(firstOf(faults('xtech', { subject: '', text: '', channel: null }))).toBe('channel')
    expect(firstOf({})).toBeNull()
  })

  test.for<[Refusal, string | null]>([
    [{ kind: 'subjectMissing' }, 'subject'],
    [{ kind: 'textMissing' }, 'text'],
    [{ kind: 'textTooLong', limit: 400 }, 'subject'],
    [{ kind: 'textTooLong', limit: 200_000 }, 'text'],
    [{ kind: 'instantInFuture' }, 'receivedAt'],
    [{ kind: 'channelOpensNothing', channel: 'Telefone', opens: 'no' }, 'channel'],
    [{ kind: 'reasonRequired', field: 'channel' }, 'channelReason'],
    [{ kind: 'reasonRequired', field: 'severity' }, null],
    [{ kind: 'accountNotFound', account: 'x' }, 'client'],
    [{ kind: 'profileNotFound', profile: 'x' }, 'profile'],
    [{ kind: 'attachmentMissing', name: 'x' }, 'files'],
    [{ kind: 'notInProfile', field: 'severity', value: 'x' }, 'severity'],
    [{ kind: 'notInProfile', field: 'intake', value: 'x' }, null],
    [{ kind: 'notAllowed', command: 'openTicket', role: 'contato' }, null],
  ])('a refusal of the console stands at its field: $0.kind $0.field at $1', ([refusal, field]) => {
    expect(fieldOf(refusal)).toBe(field)
  })
})

describe('the draft', () => {
  test('is worth keeping from its first word, file or tick; a team or a channel alone is not', () => {
    expect(isBlank({ ...BLANK, profile: 'xtech', channel: 'email' })).toBe(true)
    for (const change of [{ subject: 'a' }, { text: 'a' }, { provided: ['CEP'] }, { receivedAt: 1 }])
      expect(isBlank({ ...BLANK, ...change })).toBe(false)
  })

  test('in another team keeps its words and lets go of what that team does not know', () => {
    const before = whole({
      profile: 'weconnect',
      channel: 'email',
      severity: 'critica',
      type: 'problema',
      base: 'homologation',
      provided: ['versão utilizada'],
      client: { account: { id: 'a', name: 'Padaria', plan: null }, contact: null },
    })
    expect(inProfile(before, profile('xtech'))).toEqual({
      ...before,
      profile: 'xtech',
      severity: null,
      type: null,
      base: null,
      provided: [],
      client: null,
    })
    expect(inProfile(before, profile('weconnect'))).toEqual(before)
  })

  test('WC-13, WM-02: the client states a severity where the team does not judge by two values', () => {
    expect(
      (['weconnect', 'wati', 'webmania', 'xtech'] as const).map((name) => asksSeverity(profile(name))),
    ).toEqual([true, true, false, false])
  })

  test('WC-15: the base is asked where only production has targets', () => {
    expect((['weconnect', 'wati', 'dype'] as const).map((name) => asksBase(profile(name)))).toEqual([
      true,
      false,
      false,
    ])
  })

  test('WM-03: a conversation without a day was today, or yesterday where that is still to come', () => {
    const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()
    expect(instantOfMoment({ date: null, hour: 10, minute: 32 }, NOON)).toBe(at(19, 10, 32))
    expect(instantOfMoment({ date: null, hour: 18, minute: 0 }, NOON)).toBe(at(18, 18))
    const date = { year: 2026, month: 11, day: 17 }
    expect(instantOfMoment({ date, hour: 9, minute: 5 }, NOON)).toBe(at(17, 9, 5))
    expect(instantOfMoment({ date: { ...date, day: 20 }, hour: 9, minute: 0 }, NOON)).toBeNull()
  })
})

describe('what a pasted conversation proposes', () => {
  const transcript = readTranscript(
    '[10:32] ana souza: Bom dia!\n[10:33] Maria: O boleto não abre\n[10:34] João: aqui também',
  )!
  const of = (name: ProfileName, change: Partial<OpeningDraft> = {}) =>
    proposalsOf(transcript, {
      draft: { ...BLANK, ...change },
      profile: profile(name),
      me: 'Ana Souza',
      now: NOON,
    })

  test('WM-03: its people but the agent, the chat where it becomes a ticket, a subject and since when', () => {
    expect(of('webmania')).toEqual([
      { what: 'contact', name: 'Maria' },
      { what: 'contact', name: 'João' },
      { what: 'channel', id: 'chat', name: 'Chat' },
      { what: 'subject', name: 'O boleto não abre' },
      { what: 'receivedAt', at: new Date(2026, 10, 19, 10, 32).getTime() },
    ])
  })

  test('WM-03: no channel where the team makes no ticket of a chat, and nothing that the fields hold already', () => {
    const { rules, ...rest } = profile('webmania')
    const silent = { ...rest, rules: { ...rules, chatBecomesTicket: false } }
    const proposed = proposalsOf(transcript, { draft: BLANK, profile: silent, me: 'Ana Souza', now: NOON })
    expect(proposed.map(({ what }) => what)).not.toContain('channel')
    const client = { account: { id: 'a', name: 'Padaria', plan: null }, contact: null }
    const receivedAt = new Date(2026, 10, 19, 10, 32).getTime()
    expect(of('webmania', { client, channel: 'chat', subject: 'Outro', receivedAt })).toEqual([])
  })
})
