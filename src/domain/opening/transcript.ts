import { type ChatHead, type ChatMoment, type ChatShape, SHAPES } from './transcript-shape.ts'

/** A conversation copied out of a chat (WM-03). The text itself stays as it was pasted. */
export interface Transcript {
  /** How many messages it holds. */
  readonly messages: number
  /** Who spoke, in the order of their first words. */
  readonly speakers: readonly string[]
  readonly beganAt: ChatMoment
  /** The first words of each speaker that say something, by name: what a subject may be made of. */
  readonly openings: ReadonlyMap<string, string>
}

/** A conversation has at least so many messages; one line with a time in it may be anything. */
const FEWEST = 2
/** It begins near the top: what is quoted at the end of a letter is a letter. */
const BEGINS_WITHIN = 12
/** More speakers than this are the parts of a program. */
const MOST_SPEAKERS = 30
/** Lines that show which shape it has and how it writes its dates. */
const SAMPLE = 400

/**
 * What a pasted text says as a conversation; null where it is none. Reads each line once, so that a text of 100 000
 * lines costs what its length costs.
 */
export function readTranscript(text: string): Transcript | null {
  const shape = shapeOf(text)
  if (shape === null) return null
  const monthFirst = isMonthFirst(text, shape)
  const found = new Conversation()
  let at = 0
  for (const line of linesOf(text)) {
    const head = shape.read(line, monthFirst)
    if (head !== null) found.begin(head)
    else if (found.messages === 0 && at >= BEGINS_WITHIN) return null
    else found.goOn(line)
    at += 1
    if (found.speakers.size > MOST_SPEAKERS) return null
  }
  return found.told()
}

/** The shape that most of its first lines have; an earlier one wins a draw. */
function shapeOf(text: string): ChatShape | null {
  const sample = [...first(linesOf(text), SAMPLE)]
  let best: { readonly shape: ChatShape; readonly lines: number } | null = null
  for (const shape of SHAPES) {
    const lines = sample.filter((line) => shape.read(line, false) ?? shape.read(line, true)).length
    if (lines > (best?.lines ?? 0)) best = { shape, lines }
  }
  return best?.shape ?? null
}

/** One date that can be read in one way alone tells how all are written. */
function isMonthFirst(text: string, shape: ChatShape): boolean {
  for (const line of first(linesOf(text), SAMPLE)) {
    const order = shape.order(line)
    if (order !== null) return order === 'monthFirst'
  }
  return false
}

/** Takes in a conversation line by line. */
class Conversation {
  messages = 0
  readonly speakers = new Set<string>()
  readonly #openings = new Map<string, string>()
  #beganAt: ChatMoment | null = null
  #last: string | null = null
  #spoken = 0
  #silent = true

  begin({ speaker, moment, words }: ChatHead): void {
    this.messages += 1
    this.speakers.add(speaker)
    this.#beganAt ??= moment
    this.#last = speaker
    this.#silent = true
    this.#hear(speaker, words)
  }

  /** A line of the same message. */
  goOn(line: string): void {
    if (this.#last !== null) this.#hear(this.#last, line)
  }

  #hear(speaker: string, words: string): void {
    if (this.#silent && words.trim() !== '') {
      this.#silent = false
      this.#spoken += 1
    }
    if (this.#openings.has(speaker) || !saysSomething(words)) return
    this.#openings.set(speaker, words.trim().slice(0, LONGEST_OPENING))
  }

  told(): Transcript | null {
    if (this.#spoken < FEWEST || this.#beganAt === null) return null
    const { messages, speakers } = this
    return { messages, speakers: [...speakers], beganAt: this.#beganAt, openings: this.#openings }
  }
}

const LONGEST_OPENING = 400

const GREETING =
  /^(?:(?:oi+|ol[áa]|opa|e a[íi]|bom dia|boa tarde|boa noite|tudo bem|td bem|tudo certo|como vai|hi|hello|hey|good (?:morning|afternoon|evening)|por favor|pessoal|gente|equipe|a todos|obrigad[oa])[\s,.!?…:;)🙂😊👋-]*)+$/iu

/** More than a greeting, and no mere mark of a file that was left out. */
const saysSomething = (words: string): boolean => {
  const said = words.trim().slice(0, LONGEST_OPENING)
  return /\p{L}{2}.*\p{L}/u.test(said) && !GREETING.test(said) && !/^<[^>]*>$/.test(said)
}

function* linesOf(text: string): Iterable<string> {
  let from = 0
  while (from <= text.length) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    yield text.slice(from, to)
    from = to + 1
  }
}

function* first<T>(all: Iterable<T>, count: number): Iterable<T> {
  let taken = 0
  for (const one of all) {
    if (taken === count) return
    taken += 1
    yield one
  }
}

/** Longest subject that is proposed, in UTF-16 units. */
const PROPOSED = 90

/** A subject out of the words with which someone began: their first sentence, cut between words; '' where there is none. */
export function proposedSubject(words: string): string {
  const [sentence = ''] = words
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?…])\s/u)
  const whole = sentence.replace(/[.,;:\s]+$/u, '')
  if (whole.length <= PROPOSED) return whole
  const space = whole.lastIndexOf(' ', PROPOSED)
  return `${whole.slice(0, space > PROPOSED / 2 ? space : PROPOSED).trimEnd()}…`
}
