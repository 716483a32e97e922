import { describe, expect, test } from 'vitest'
import type { ProfileId } from '../../src/domain/value/id.ts'
import { profileOf } from '../../src/intake/recipient.ts'
import { naturalKeyOf, threadKeys } from '../../src/intake/thread.ts'
import { BASIC, compose, mailIn } from './compose.ts'

describe('the messages that a message continues', () => {
  test('In-Reply-To, then References from the last to the first, each once', () => {
    const mail = mailIn(
      compose([...BASIC, 'In-Reply-To: <c@x>', 'References: <a@x>\r\n\t<b@x>', ' <c@x> (comment)']),
    )
    expect(threadKeys(mail)).toEqual(['c@x', 'b@x', 'a@x'])
  })

  test('words in In-Reply-To are no id', () => {
    const mail = mailIn(compose([...BASIC, 'In-Reply-To: Your message of Mon, 3 Aug <a@x>']))
    expect(threadKeys(mail)).toEqual(['a@x'])
  })

  test('a subject alone names none', () => {
    expect(threadKeys(mailIn(compose([...BASIC, 'Subject: Re: Loja fora do ar'])))).toEqual([])
  })
})

describe('one message is one fact', () => {
  test.for([
    ['Message-ID: <Abc@x>', 'mid:Abc@x'],
    ['Message-ID: abc@x', 'mid:abc@x'],
    ['Message-ID:\r\n <abc@x>', 'mid:abc@x'],
    ['Message-ID: <>', 'raw:ff00'],
    ['X-Other: 1', 'raw:ff00'],
  ] as const)('%s', ([header, key]) => {
    expect(naturalKeyOf(mailIn(compose([header, ...BASIC])), 'FF00')).toBe(key)
  })

  test('a Message-ID that reads as a digest meets no message without one', () => {
    expect(naturalKeyOf(mailIn(compose(['Message-ID: <raw:ff00>', ...BASIC])), 'ff00')).toBe('mid:raw:ff00')
  })
})

describe('XT-01: a message belongs to the one team at whose address it came in', () => {
  const profiles = ['xtech', 'wati'].map((id) => ({
    id: id as ProfileId,
    addresses: [`suporte@${id}.example`, `Ajuda@${id}.example`],
  }))
  const from = 'From: ana@cliente.example'
  const receiver = (...headers: string[]) => profileOf(mailIn(compose([from, ...headers])), profiles)

  test.for([
    ['To', 'To: Suporte <SUPORTE@xtech.example>'],
    ['two addresses of one team', 'To: suporte@xtech.example, ajuda@xtech.example'],
    ['Cc', 'Cc: "Outro, Fulano" <o@o.example>, ajuda@xtech.example'],
    ['Delivered-To', 'Delivered-To: suporte@xtech.example'],
    ['X-Original-To', 'X-Original-To: suporte@xtech.example'],
    ['Envelope-To', 'Envelope-To: suporte@xtech.example'],
    ['a tag after the name', 'To: suporte+A3-1041@xtech.example'],
    ['a group', 'To: Equipe: suporte@xtech.example;'],
  ] as const)('by %s', ([, header]) => {
    expect(receiver(header)).toEqual({ ok: true, value: 'xtech' })
  })

  test('none is refused by name, several as ambiguous', () => {
    expect(receiver('To: vendas@xtech.example')).toEqual({
      ok: false,
      refusal: { kind: 'mailForNobody', addresses: 'vendas@xtech.example' },
    })
    expect(receiver('To: suporte@xtech.example', 'Cc: suporte@wati.example')).toEqual({
      ok: false,
      refusal: { kind: 'profileAmbiguous', profiles: 'xtech, wati' },
    })
  })
})
