import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Signer } from '../../src/application/ports.ts'
import { seal, type Sealing } from '../../src/application/seal.ts'
import { signedBytes, type StreamName } from '../../src/domain/sync/envelope.ts'
import type { AgentId, DeviceId, EventId, ProfileVersion, SpaceId } from '../../src/domain/value/id.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { seededBytes } from '../electron/workspace.ts'

const keys = generateKeyPairSync('ed25519')
const NOW = instant(1_795_000_000_000)
const device = 'device-1' as DeviceId

const signer: Signer = {
  device,
  publicKey: Buffer.from(keys.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'),
  sign: (message) => sign(null, message, keys.privateKey),
}

const sealed = (change: Partial<Sealing> = {}, seed = 1) =>
  seal(
    { clock: { now: () => NOW }, random: seededBytes(seed), digest: nodeDigest, signer },
    {
      space: 'space-1' as SpaceId,
      stream: 'ticket:1' as StreamName,
      command: 'addNote',
      base: 'fact-0' as EventId,
      actor: { agent: 'ana' as AgentId, device },
      profileVersion: 'v1' as ProfileVersion,
      drafts: [
        { kind: 'noteAdded', v: 1, at: NOW, payload: { attachments: [] }, body: { text: 'Ligar amanhã.' } },
        { kind: 'ticketReleased', v: 1, at: instant(NOW - 5), payload: { agent: 'ana' } },
      ],
      ...change,
    },
  )

const sha256 = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Verified with what the envelope's reader has: the raw public key. */
function verifies(unit: ReturnType<typeof sealed>, hashes = unit.events.map(({ hash }) => hash)): boolean {
  const x = Buffer.from(signer.publicKey).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, signedBytes(unit.id, hashes), key, unit.signature)
}

describe('a sealed fact', () => {
  const [note, release] = sealed().events

  test('has the sha-256 of its stored text as its hash', () => {
    expect(hex(note!.hash)).toBe(sha256(note!.text))
    expect(JSON.parse(note!.text)).toEqual(note!.envelope)
  })

  test('remembers of its body the sha-256 of salt and text, and nothing else', () => {
    expect(note!.body?.salt).toHaveLength(16)
    expect(note!.envelope.bodyHash).toBe(sha256(note!.body!.salt, note!.body!.text))
    expect(JSON.parse(note!.body!.text)).toEqual({ text: 'Ligar amanhã.' })
    expect(note!.text).not.toContain('Ligar')
  })

  test('without words has neither body nor its hash', () => {
    expect(release!.body).toBeNull()
    expect(release!.envelope).not.toHaveProperty('bodyHash')
  })

  test('says who, where, on what and when, in the one order of its keys', () => {
    expect(Object.keys(note!.envelope)).toEqual([
      'id',
      'space',
      'stream',
      'kind',
      'v',
      'unit',
      'base',
      'at',
      'recordedAt',
      'actor',
      'profileVersion',
      'payload',
      'bodyHash',
    ])
    expect(release!.envelope).toMatchObject({
      at: NOW - 5,
      recordedAt: NOW,
      base: 'fact-0',
      space: 'space-1',
    })
  })

  test('keeps the id of a natural key and gets a UUIDv7 of now without one', () => {
    const drafts = [{ kind: 'messageReceived', v: 1, at: NOW, payload: {}, id: 'mail-1' as EventId }]
    expect(sealed({ drafts }).events[0]?.envelope.id).toBe('mail-1')
    expect(note!.envelope.id.replaceAll('-', '').slice(0, 12)).toBe(NOW.toString(16).padStart(12, '0'))
    expect(note!.envelope.id).toMatch(/^.{14}7/)
  })

  test('never lies in the future', () => {
    const drafts = [{ kind: 'noteAdded', v: 1, at: instant(NOW + 1), payload: {} }]
    expect(sealed({ drafts }).events[0]?.envelope.at).toBe(NOW)
  })

  test('of the same words has another salt and hash each time', () => {
    const again = sealed({}, 2).events[0]
    expect(hex(again!.body!.salt)).not.toBe(hex(note!.body!.salt))
    expect(again!.envelope.bodyHash).not.toBe(note!.envelope.bodyHash)
  })

  test('carries any words and gives them back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [event] = sealed({
          drafts: [{ kind: 'noteAdded', v: 1, at: NOW, payload: {}, body: { text } }],
        }).events
        expect(JSON.parse(event!.body!.text)).toEqual({ text })
        expect(event!.envelope.bodyHash).toBe(sha256(event!.body!.salt, event!.body!.text))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a sealed unit', () => {
  test('is signed over its id and the hashes of its facts in their order', () => {
    const unit = sealed()
    expect(unit.signature).toHaveLength(64)
    expect(verifies(unit)).toBe(true)
  })

  test('does not verify with a fact changed, missing, added or moved, nor under another id', () => {
    const unit = sealed()
    const [a, b] = unit.events.map(({ hash }) => hash)
    const flipped = Uint8Array.from(a!)
    flipped[31]! ^= 1
    for (const hashes of [[flipped, b!], [a!], [a!, b!, b!], [b!, a!]])
      expect(verifies(unit, hashes)).toBe(false)
    expect(verifies({ ...unit, id: sealed({}, 2).id })).toBe(false)
  })
})
