import { describe, expect, test } from 'vitest'
import {
  configurationSpace,
  messageEventId,
  openedTicketId,
  openingEventId,
  spaceOfProfile,
} from '../../src/application/natural-id.ts'
import type { ProfileId } from '../../src/domain/value/id.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { PROFILES } from '../profiles/loaded.ts'

const space = (name: string) => spaceOfProfile(nodeDigest, name as ProfileId)
const KEY = 'mid:abertura-1@lojadalu.example'

describe('ids of natural keys', () => {
  test('are the same on every machine and in every version', () => {
    expect([
      space('weconnect'),
      messageEventId(nodeDigest, space('weconnect'), KEY),
      openingEventId(nodeDigest, space('weconnect'), KEY),
      openedTicketId(nodeDigest, space('weconnect'), KEY),
      configurationSpace(nodeDigest),
    ]).toMatchInlineSnapshot(`
      [
        "1f1a290a-df5e-8568-bb05-77186f80ebf6",
        "55590d1c-05eb-8279-ab1f-788006eaba70",
        "fa303d89-5b96-885c-a02c-3e969d8376d3",
        "03ca8248-bb2f-8afc-a52f-4ebfd43db501",
        "c036f490-638b-84de-bff1-aa920897ba6e",
      ]
    `)
  })

  test('say version 8 and their variant', () => {
    expect(messageEventId(nodeDigest, space('wati'), KEY)).toMatch(/^.{8}-.{4}-8.{3}-[89ab].{3}-.{12}$/)
  })

  test('differ by kind, space and key; no key can be read as two', () => {
    const [here, there] = [space('wati'), space('dype')]
    const ids = [
      messageEventId(nodeDigest, here, KEY),
      openingEventId(nodeDigest, here, KEY),
      openedTicketId(nodeDigest, here, KEY),
      messageEventId(nodeDigest, there, KEY),
      messageEventId(nodeDigest, here, `${KEY} `),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('each team has a space of its own, beside the one of the workspace', () => {
    const spaces = [...PROFILES.map(space), configurationSpace(nodeDigest)]
    expect(new Set(spaces).size).toBe(6)
  })
})
