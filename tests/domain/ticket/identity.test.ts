import { expect, test } from 'vitest'
import { identityByHand } from '../../../src/domain/ticket/message.ts'

const anyone = { client: true, registered: true }

test('XT-13: the telephone identifies nobody, whatever a profile says of it', () => {
  expect(identityByHand({ medium: 'phone', identifies: true }, anyone)).toBe('unidentified')
})

test('XT-02: a channel of the client’s own identifies whom the agent named, and no one where he named no one', () => {
  const portal = { medium: 'portal', identifies: true } as const
  expect(identityByHand(portal, { client: true, registered: false })).toBe('identified')
  expect(identityByHand(portal, { client: false, registered: true })).toBe('unidentified')
})

test('XT-02: of mail typed by hand a registered address merely matches; a chat says nothing', () => {
  const by = (medium: 'email' | 'chat' | 'video', registered: boolean) =>
    identityByHand({ medium, identifies: false }, { client: true, registered })
  expect([by('email', true), by('email', false), by('chat', true), by('video', true)]).toEqual([
    'addressOnly',
    'unidentified',
    'unidentified',
    'unidentified',
  ])
})
