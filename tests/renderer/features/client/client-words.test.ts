import { expect, test } from 'vitest'
import { intlOf, sayIn } from '../../../../src/i18n/intl.ts'
import { IDENTITIES, shortName, versionHint } from '../../../../src/renderer/features/client/client-words.ts'

const say = sayIn(intlOf('pt-BR'))

test('XT-02: an address that merely matches is said to be unproved, as a warning, and what must not be done', () => {
  const { word, long, tone } = IDENTITIES.addressOnly
  expect(say(word)).toBe('endereço confere, autenticidade não verificada')
  expect(say(long)).toMatch(/não trate nada confidencial/)
  expect(tone).toBe('warn')
  expect(IDENTITIES.identified.tone).toBe('good')
})

test('WC-12: in our cloud the update is said to be our job, elsewhere the client’s', () => {
  expect(say(versionHint(true))).toMatch(/tarefa nossa/)
  expect(say(versionHint(false))).toMatch(/O cliente deve usar a última versão ou a correção anterior/)
})

test('WC-37: an old version is a recommendation and blocks nothing', () => {
  expect(say(versionHint(false))).toMatch(/recomende atualizar; o atendimento não para/)
})

test('WC-18: that a person is not trained is said with what follows from it', () => {
  expect(say('client.trained.not.long')).toMatch(/retido com o motivo/)
})

test('a name that tells its own short form is shown by it', () => {
  expect(shortName('Gerente de conta técnica (TAM)')).toBe('TAM')
  expect(shortName('Suporte estendido')).toBe('Suporte estendido')
})
