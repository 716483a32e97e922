import { describe, expect, test } from 'vitest'
import { readStream } from '../../../electron/store/event-log.ts'
import { ticketStream } from '../../../src/domain/sync/envelope.ts'
import type { ProfileId, TicketId } from '../../../src/domain/value/id.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import { workspace } from '../workspace.ts'
import {
  AUTUMN,
  counts,
  factCount,
  handled,
  idsOf,
  imports,
  MAIL,
  mailFile,
  office,
  ticketOf,
} from './importing.ts'

/** Thirty messages and a mail box of five. */
const TOTAL = 35

describe('XT-01: the messages of tests/mail', () => {
  test('come in or are refused with a reason, and none is lost', async () => {
    const done = await imports(office(), [MAIL])
    expect(handled(done)).toBe(TOTAL)
    expect(counts(done)).toEqual({ opened: 26, appended: 3, known: 1, refused: 5 })
    expect(done.refused.map(({ file, refusal }) => [file, refusal.kind])).toEqual([
      ['23-dois-perfis.eml', 'profileAmbiguous'],
      ['11-devolucao.eml', 'mailBounceOfUnknown'],
      ['12-entrega-atrasada.eml', 'mailBounceOfUnknown'],
      ['13-ferias.eml', 'mailAutomatic'],
      ['14-lista-com-precedence.eml', 'mailAutomatic'],
    ])
  })

  test('come in once: the same again adds nothing, what was refused is refused again', async () => {
    const space = office()
    const first = await imports(space, [MAIL])
    const facts = factCount(space)
    const again = await imports(space, [MAIL])
    expect(counts(again)).toEqual({ opened: 0, appended: 0, known: TOTAL - 5, refused: 5 })
    expect(again.refused).toEqual(first.refused)
    expect(factCount(space)).toBe(facts)
  })

  test('given twice in one run are counted twice and kept once', async () => {
    const space = office()
    const done = await imports(space, [MAIL, MAIL, mailFile('01-loja-fora-do-ar.eml')])
    expect(handled(done)).toBe(TOTAL * 2 + 1)
    expect(counts(done)).toMatchObject({ opened: 26, appended: 3, refused: 10 })
    expect(idsOf(space)).toEqual(await imports(office(), [MAIL]).then(() => idsOf(space)))
  })

  test('make the same facts and tickets in two workspaces that know nothing of each other', async () => {
    const here = office()
    const there = workspace(7, instant(AUTUMN + 86_400_000))
    await imports(here, [MAIL])
    await imports(there, [mailFile('caixa.mbox'), MAIL], { deviceCode: 'B' })
    const ids = idsOf(here)
    expect(ids.tickets).toHaveLength(26)
    expect(idsOf(there)).toEqual(ids)
    expect(here.ports.signer.device).not.toBe(there.ports.signer.device)
  })
})

describe('XT-01: the team of a message', () => {
  test('is found by its recipients', async () => {
    const space = office()
    await imports(space, [MAIL])
    const teams = space.ports.store.db.all<{ profile: string; n: number }>`
      SELECT profile, count(*) AS n FROM ticket GROUP BY profile ORDER BY profile`
    expect(teams).toEqual([
      { profile: 'dype', n: 5 },
      { profile: 'wati', n: 9 },
      { profile: 'webmania', n: 2 },
      { profile: 'weconnect', n: 3 },
      { profile: 'xtech', n: 7 },
    ])
  })

  test('is the one that was named, for all of them', async () => {
    const space = office()
    const paths = ['23-dois-perfis.eml', '05-outlook-cp1252.eml'].map(mailFile)
    const done = await imports(space, paths, { profile: 'xtech' as ProfileId })
    expect(counts(done)).toEqual({ opened: 2, appended: 0, known: 0, refused: 0 })
    expect(ticketOf(space, 'xtech', 'dois-23@lojadalu.example')).not.toBeNull()
  })

  test('is refused where two are meant, naming them, and where none is', async () => {
    const space = office()
    const done = await imports(space, [mailFile('23-dois-perfis.eml')])
    expect(done.refused[0]?.refusal).toEqual({ kind: 'profileAmbiguous', profiles: 'wati, webmania' })
    const { store } = space.ports
    expect(store.db.all`SELECT id FROM ticket`).toEqual([])
  })
})

describe('an opening by mail', () => {
  const row = (space: ReturnType<typeof office>, profile: string, messageId: string) =>
    space.ports.store.db.get<Record<string, unknown>>`
      SELECT subject, client, opened_at, channel, sector, status FROM ticket
      WHERE id = ${ticketOf(space, profile, messageId) ?? ''}`

  test('AMB-19: is as old as our own server’s record of it, not as its sender’s clock', async () => {
    const space = office()
    await imports(space, [mailFile('19-data-no-futuro.eml'), mailFile('01-loja-fora-do-ar.eml')])
    const opened = row(space, 'dype', 'futuro-19@transvale.example')?.['opened_at']
    expect(new Date(Number(opened)).toISOString()).toMatch(/^2026-08-10T/)
    expect(row(space, 'webmania', 'abertura-1@lojadalu.example')).toMatchObject({
      subject: 'Loja fora do ar desde as 9h30',
      client: 'Luciana Prado',
      channel: 'email',
      sector: 'atendimento',
      status: 'novo',
    })
  })

  test('XT-02: keeps what our own server recorded of its sender, who is still nobody known', async () => {
    const space = office()
    await imports(space, [mailFile('01-loja-fora-do-ar.eml'), mailFile('27-dmarc-reprovado.eml')])
    const payload = (profile: string, messageId: string): unknown => {
      const ticket = ticketOf(space, profile, messageId) as TicketId
      const { store, digest } = space.ports
      return readStream(store.db, digest, ticketStream(ticket)).at(1)?.envelope.payload
    }
    const verified = { authenticity: 'verified', identity: 'unidentified' }
    expect(payload('webmania', 'abertura-1@lojadalu.example')).toMatchObject(verified)
    expect(payload('xtech', 'reprovado-27@desconhecido.example')).toMatchObject({ authenticity: 'failed' })
  })
})
