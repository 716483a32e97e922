import { expect, test } from 'vitest'
import { intlOf, sayIn } from '../../../../src/i18n/intl.ts'
import {
  addressesIn,
  domainsIn,
  lineFault,
  nameFault,
  phonesIn,
} from '../../../../src/renderer/features/client/faults.ts'

const say = sayIn(intlOf('pt-BR'))

test('addresses are taken out of what was pasted, with names or without, and the rest stays', () => {
  expect(addressesIn('Ana <ANA@x.com.br>; rui@x.com.br\nana@x.com.br, eva@@x')).toEqual({
    good: ['ana@x.com.br', 'rui@x.com.br'],
    bad: ['eva@@x'],
  })
})

test('a domain is taken out of a page or an address; what is none stays', () => {
  expect(domainsIn('https://www.loja.com.br/sobre ana@padaria.com loja')).toEqual({
    good: ['loja.com.br', 'padaria.com'],
    bad: ['loja'],
  })
})

test('a telephone stays as it is written, spaces and all; words are none', () => {
  expect(phonesIn('(11) 91234-5678; ramal')).toEqual({ good: ['(11) 91234-5678'], bad: ['ramal'] })
})

test('an empty name and a text beyond the limit are told so in a sentence', () => {
  expect(nameFault(say, '  ')).toBe('Escreva um nome.')
  expect(nameFault(say, 'Padaria')).toBeNull()
  expect(lineFault(say, 'a'.repeat(401))).toBe('O texto passa de 400 caracteres. Encurte.')
})
