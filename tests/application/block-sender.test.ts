import { expect, test } from 'vitest'
import { blockSender, unblockSender } from '../../src/application/block-sender.ts'
import type { AgentId, ProfileId } from '../../src/domain/value/id.ts'
import { counts, imports, mailFile, office } from '../electron/import/importing.ts'
import { rebuilt, viewsOf } from '../electron/store/rebuilt.ts'
import { valueOf } from '../profiles/loaded.ts'
import { temporaryFolder, workspace } from '../electron/workspace.ts'

const LOJA = mailFile('01-loja-fora-do-ar.eml')
const ANSWER = mailFile('03-replica-em-escreveu.eml')
const profile = 'webmania' as ProfileId
const address = 'contato@lojadalu.example'

const blocks = (desk: ReturnType<typeof workspace>, who = address) =>
  blockSender(desk.ports, { profile, address: who, actor: desk.me })

test('mail of a blocked sender opens no ticket, and the import says whose it was', async () => {
  const desk = office()
  valueOf(blocks(desk, 'Contato@LojaDaLu.example'))
  const done = await imports(desk, [LOJA])
  expect(counts(done)).toEqual({ opened: 0, appended: 0, known: 0, refused: 1 })
  expect(done.refused[0]?.refusal).toEqual({ kind: 'senderBlocked', address })
})

test('mail of a sender who was blocked later comes on no ticket that is there, until he is unblocked', async () => {
  const desk = office()
  expect(counts(await imports(desk, [LOJA]))).toMatchObject({ opened: 1 })
  const block = valueOf(blocks(desk))
  expect((await imports(desk, [ANSWER])).refused.map(({ refusal }) => refusal.kind)).toEqual([
    'senderBlocked',
  ])
  valueOf(unblockSender(desk.ports, block, desk.me))
  expect(counts(await imports(desk, [ANSWER]))).toMatchObject({ appended: 1, refused: 0 })
})

test('another team takes in what one team has blocked', async () => {
  const desk = office()
  valueOf(blockSender(desk.ports, { profile: 'wati' as ProfileId, address, actor: desk.me }))
  expect(counts(await imports(desk, [LOJA]))).toMatchObject({ opened: 1 })
})

test('a sender is blocked once and unblocked once, and an address of the team never', () => {
  const desk = workspace()
  const block = valueOf(blocks(desk))
  expect(blocks(desk)).toEqual({ ok: true, value: block })
  valueOf(unblockSender(desk.ports, block, desk.me))
  valueOf(unblockSender(desk.ports, block, desk.me))
  expect(desk.ports.store.blockOf(profile, address)).toBeNull()
  const [ours] = desk.ports.store.currentProfile(profile)?.profile.addresses ?? []
  if (ours) expect(blocks(desk, ours)).toMatchObject({ refusal: { kind: 'addressOurs' } })
})

test('who works nowhere here blocks nobody', () => {
  const desk = workspace()
  const stranger = { agent: 'stranger' as AgentId, device: desk.ports.signer.device }
  const no = { ok: false, refusal: { kind: 'notAllowed', command: 'blockSender', role: '' } }
  expect(blockSender(desk.ports, { profile, address, actor: stranger })).toEqual(no)
  expect(unblockSender(desk.ports, valueOf(blocks(desk)), stranger)).toEqual(no)
})

test('the senders that are blocked are made of facts alone, and a rebuild makes the same', () => {
  const desk = workspace()
  valueOf(unblockSender(desk.ports, valueOf(blocks(desk)), desk.me))
  valueOf(blocks(desk, 'outro@lixo.example'))
  const again = rebuilt(desk.ports.store, `${temporaryFolder()}/again.db`)
  expect(viewsOf(again.db)['blocked_sender']).toEqual(viewsOf(desk.ports.store.db)['blocked_sender'])
  expect(viewsOf(again.db)['blocked_sender']).toHaveLength(1)
  again.close()
})
