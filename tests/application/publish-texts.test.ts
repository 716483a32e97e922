import { expect, test } from 'vitest'
import { type PublishTextsRequest, publishTexts } from '../../src/application/publish-texts.ts'
import type { Template } from '../../src/domain/profile/profile.ts'
import type { AgentId, ProfileId, ProfileVersion, TicketId } from '../../src/domain/value/id.ts'
import { opening } from '../domain/ticket/samples.ts'
import { NOW, workspace } from '../electron/workspace.ts'
import { loaded, valueOf } from '../profiles/loaded.ts'

const TICKET = '00000000-0000-8000-8000-000000000001' as TicketId
const DYPE = 'dype' as ProfileId
const NEW: Template = {
  id: 'bom-dia',
  name: 'Bom dia',
  text: 'Bom dia, {cliente}. {recado}',
  requires: ['recado'],
  confidential: false,
}

function desk() {
  const place = workspace(1)
  const current = () => {
    const found = place.ports.store.currentProfile(DYPE)
    if (!found) throw new Error('no profile')
    return found
  }
  const publish = (change: Partial<PublishTextsRequest> = {}) => {
    const { profile, version } = current()
    const texts = { templates: [...profile.templates, NEW], macros: profile.macros }
    return publishTexts(place.ports, { profile: DYPE, base: version, texts, actor: place.me, ...change })
  }
  return { ...place, current, publish }
}

test('published texts are a new version, and a ticket keeps the one under which it was opened', () => {
  const place = desk()
  const { ports, current, publish } = place
  const before = current()
  valueOf(place.runs(TICKET, opening(loaded('dype'), { at: NOW }), { profile: DYPE }))
  const version = valueOf(publish())
  expect(version).not.toBe(before.version)
  expect(current()).toMatchObject({ version, shipped: false })
  expect(current().profile.templates.at(-1)).toEqual(NEW)
  expect(ports.store.ticket(TICKET)?.ticket.profileVersion).toBe(before.version)
  expect(ports.store.profileOf(before.version).templates).toEqual(before.profile.templates)
})

test('the same texts again publish nothing', () => {
  const { current, publish } = desk()
  const { profile, version } = current()
  const { templates, macros } = profile
  expect(valueOf(publish({ texts: { templates, macros } }))).toBe(version)
})

test('a version published meanwhile is not overwritten', () => {
  const { current, publish } = desk()
  const base = current().version
  valueOf(publish())
  const other = publish({ base })
  expect(other).toMatchObject({ ok: false, refusal: { kind: 'profileChanged' } })
})

test('DY-20: a text that names an unknown variable is refused with its path, and nothing is published', () => {
  const { current, publish } = desk()
  const { profile, version } = current()
  const at = profile.templates.length
  const templates = [...profile.templates, { ...NEW, text: 'Bom dia, {clinte}. {recado}' }]
  expect(publish({ texts: { templates, macros: [] } })).toEqual({
    ok: false,
    refusal: { kind: 'profileBroken', path: `templates[${at}].text`, detail: 'variableUnknown' },
  })
  expect(current().version).toBe(version)
})

test('nobody below a manager, and no part of the console, publishes', () => {
  const { ports, publish, me } = desk()
  const refused = { ok: false, refusal: { kind: 'notAllowed', command: 'publishProfile' } }
  expect(publish({ actor: { system: 'setup', device: me.device } })).toMatchObject(refused)
  expect(publish({ actor: { agent: 'nobody' as AgentId, device: ports.signer.device } })).toMatchObject(
    refused,
  )
})

test('an unknown profile is said to be unknown', () => {
  const unknown = { profile: 'acme' as ProfileId, base: '' as ProfileVersion }
  expect(desk().publish(unknown)).toMatchObject({ ok: false, refusal: { kind: 'profileNotFound' } })
})
