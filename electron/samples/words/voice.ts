import type { Instant } from '../../../src/domain/value/instant.ts'
import { type Cast, fill } from './cast.ts'
import type { Chance } from '../chance.ts'
import { localHour } from './local-time.ts'
import { closings } from './texts/anywhere.ts'

/** How somebody writes: with care, in haste, without accents, angry. Meaning and numbers stay. */
export type Manner = 'careful' | 'plain' | 'hurried' | 'unaccented' | 'typing'

export const mannerOf = (chance: Chance): Manner =>
  chance.weighed([
    [34, 'careful'],
    [32, 'plain'],
    [14, 'hurried'],
    [9, 'unaccented'],
    [11, 'typing'],
  ])

export interface Spoken {
  readonly chance: Chance
  readonly cast: Cast
  readonly manner: Manner
  readonly at: Instant
}

/** A client's message: greeting, words and name, as that person writes. */
export function clientMessage(text: string, { chance, cast, manner, at }: Spoken): string {
  const words = fill(text, cast)
  const name = cast.client.name
  switch (manner) {
    case 'careful':
      return `${timeOfDay(at)}, ${chance.pick(['prezados', 'equipe', 'pessoal do suporte'])}.\n\n${words}\n\n${chance.pick(['Atenciosamente', 'Att.', 'Cordialmente'])},\n${name}\n${cast.company}`
    case 'plain':
      return `${chance.pick([`${timeOfDay(at)}!`, 'Olá, tudo bem?', 'Oi,'])}\n\n${words}\n\n${chance.pick(['Obg,', 'Att,', 'Abs,'])}\n${cast.firstName}`
    case 'hurried':
      return hurried(words)
    case 'unaccented':
      return unaccented(`${timeOfDay(at)}\n${words}\n\nno aguardo\n${cast.firstName}`).toLowerCase()
    case 'typing':
      return `${timeOfDay(at)},\n\n${mistyped(words, chance)}\n\n${cast.firstName} - ${cast.company}`
  }
}

/** A subject as that person writes it. */
export function clientSubject(text: string, { cast, manner }: Pick<Spoken, 'cast' | 'manner'>): string {
  const words = fill(text, cast)
  if (manner === 'hurried') return hurried(words)
  return manner === 'unaccented' ? unaccented(words).toLowerCase() : words
}

/** The team's reply: greeting by the hour, words, an offer, the team's name. */
export function teamReply(text: string, spoken: Spoken & { readonly team: string }): string {
  const { chance, cast, at, team } = spoken
  const hello = chance.pick([
    `Olá, ${cast.firstName}, ${timeOfDay(at).toLowerCase()}!`,
    `${timeOfDay(at)}, ${cast.firstName}.`,
  ])
  return `${hello}\n\n${fill(text, cast)}\n\n${chance.pick(closings)}\n\nAtt.,\nSuporte ${team}`
}

function timeOfDay(at: Instant): string {
  const hour = localHour(at)
  if (hour < 5) return 'Boa noite'
  if (hour < 12) return 'Bom dia'
  return hour < 18 ? 'Boa tarde' : 'Boa noite'
}

const whole = (word: string): RegExp => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu')

const SHORT: readonly (readonly [RegExp, string])[] = [
  [whole('vocês'), 'vcs'],
  [whole('você'), 'vc'],
  [whole('porque'), 'pq'],
  [whole('também'), 'tbm'],
  [whole('quando'), 'qdo'],
  [whole('que'), 'q'],
  [whole('está'), 'tá'],
  [whole('[Oo]brigad[ao]'), 'obg'],
  [whole('mensagem'), 'msg'],
]

const hurried = (text: string): string =>
  SHORT.reduce((words, [long, short]) => words.replaceAll(long, short), text).replaceAll('\n\n', '\n')

const unaccented = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '')

/** Two neighbouring letters change places in a word or two; addresses and numbers stay as they are. */
function mistyped(text: string, chance: Chance): string {
  const words = text.split(' ')
  for (let slips = chance.between(1, 2); slips > 0; slips--) {
    const index = chance.between(0, words.length - 1)
    const word = words[index] ?? ''
    if (!/^[a-zà-ú]{5,}$/.test(word)) continue
    const cut = chance.between(1, word.length - 3)
    words[index] = word.slice(0, cut) + word.charAt(cut + 1) + word.charAt(cut) + word.slice(cut + 2)
  }
  return words.join(' ')
}
