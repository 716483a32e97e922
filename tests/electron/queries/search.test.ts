import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SearchAnswer } from '../../../src/contract/views/search.ts'
import type { Piece } from '../../../src/domain/search/marks.ts'
import type { AgentId } from '../../../src/domain/value/id.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { type SearchDesk, searchDesk } from './searching.ts'

const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const codes = (answer: SearchAnswer): readonly string[] => answer.tickets.map(({ ticket }) => ticket.code)
const JOAO = { name: 'João Pires', address: 'joao@acme.com.br' }

describe('P6: the search', () => {
  test('finds words with diacritics by those without and the other way round, in any case', () => {
    const desk = searchDesk()
    desk.opens({ text: 'A CONEXÃO caiu' })
    desk.opens({ text: 'a conexao voltou' })
    desk.opens({ text: 'sem relacao' })
    for (const phrase of ['conexão', 'conexao', 'CONEXÃO', 'conexa\u0303o'])
      expect(desk.finds(phrase)).toEqual(['A-2', 'A-1'])
  })

  test('finds by the beginning of a word, of one letter or of many, and by no other part of it', () => {
    const desk = searchDesk()
    desk.opens({ subject: 'Zwx', text: 'certificação digital', client: 'Eva' })
    for (const phrase of ['z', 'zw', 'cer', 'cert', 'certifi', 'certificacao', 'dig cert'])
      expect([phrase, desk.finds(phrase)]).toEqual([phrase, ['A-1']])
    for (const phrase of ['ertific', 'certificacaox', 'gital']) expect(desk.finds(phrase)).toEqual([])
  })

  test('finds a beginning by more words than it looks for one by one', () => {
    const desk = searchDesk()
    for (let at = 0; at < 3; at++)
      desk.opens({ text: Array.from({ length: 60 }, (_, word) => `pedido${at}x${word}`).join(' ') })
    expect(desk.finds('pedido')).toEqual(['A-3', 'A-2', 'A-1'])
    expect(desk.finds('pedido1x')).toEqual(['A-2'])
  })

  test('shows the newest first by when it happened, not by when it came here', () => {
    const desk = searchDesk()
    desk.opens({ at: '2026-11-20T10:00', text: 'boleto' })
    desk.opens({ at: '2026-11-22T10:00', text: 'boleto' })
    desk.opens({ at: '2026-11-21T10:00', text: 'boleto' })
    expect(desk.finds('boleto')).toEqual(['A-2', 'A-3', 'A-1'])
  })

  test('looks in subjects, messages, replies, notes, senders, recipients and names of files', () => {
    const desk = searchDesk()
    const ticket = desk.opens({ subject: 'Assunto', from: JOAO, text: 'mensagem', files: ['fatura.pdf'] })
    valueOf(desk.acts(ticket, { kind: 'note', text: 'anotação interna' }))
    const base = valueOf(desk.acts(ticket, { kind: 'claim' })) && null
    desk.acts(ticket, { kind: 'reply', base, to: [JOAO], cc: [], text: 'devolutiva', diagnosis: false })
    for (const phrase of [
      'assunto',
      'mensagem',
      'anotacao',
      'joao',
      'acme',
      'joao@acme.com.br',
      'fatura',
      'A-1',
    ])
      expect([phrase, desk.finds(phrase)]).toEqual([phrase, ['A-1']])
  })

  test('wants all words in one fact, and quoted ones side by side and whole', () => {
    const desk = searchDesk()
    desk.opens({ text: 'a nota fiscal saiu' })
    desk.opens({ text: 'a nota do cliente, fiscal ausente' })
    desk.opens({ text: 'a nota fiscalizada' })
    expect(desk.finds('nota fiscal')).toEqual(['A-3', 'A-2', 'A-1'])
    expect(desk.finds('"nota fiscal"')).toEqual(['A-1'])
    expect(desk.finds('nota ausente')).toEqual(['A-2'])
    expect(desk.finds('nota inexistente')).toEqual([])
  })

  test('keeps the words of an address and of a code together', () => {
    const desk = searchDesk()
    desk.opens({ text: 'escreva a joao@acme.com' })
    desk.opens({ text: 'acme falou com joao' })
    expect(desk.finds('joao@acme.com')).toEqual(['A-1'])
  })

  test('a ticket whose code is typed whole comes first', () => {
    const desk = searchDesk()
    for (let at = 0; at < 12; at++) desk.opens({})
    expect(desk.finds('a-1')).toEqual(['A-1', 'A-12', 'A-11', 'A-10'])
    expect(desk.finds('[A-7]')).toEqual(['A-7'])
  })

  test('gathers the facts of a ticket, marks the words, and says who wrote and when', () => {
    const desk = searchDesk()
    const ticket = desk.opens({
      at: '2026-11-20T10:00',
      from: JOAO,
      subject: 'Boleto',
      text: 'O boleto não abre',
    })
    desk.gets(ticket, { at: '2026-11-21T10:00', subject: 'Re: Boleto', text: 'E agora?' })
    desk.clock.set(desk.clock.now())
    valueOf(desk.acts(ticket, { kind: 'note', text: 'Refiz o boleto.' }))
    const [found] = desk.answers('boleto').tickets
    expect(shown(found!.subject)).toBe('[Boleto]')
    expect(found!.hits.map(({ kind, who, snippet }) => [kind, who, shown(snippet)])).toEqual([
      ['note', 'Ana', 'Refiz o [boleto].'],
      ['message', 'João Pires', 'O [boleto] não abre'],
    ])
    expect(found!.at).toBe(desk.clock.now())
  })

  test('goes on from where it stopped, and ends', () => {
    const desk = searchDesk()
    for (let at = 0; at < 25; at++) desk.opens({ text: 'boleto' })
    const first = desk.answers('boleto', { limit: 10 })
    const second = desk.answers('boleto', { limit: 10, from: first.next })
    const third = desk.answers('boleto', { limit: 10, from: second.next })
    expect([codes(first), codes(second), codes(third)].map(({ length }) => length)).toEqual([10, 10, 5])
    expect(new Set([...codes(first), ...codes(second), ...codes(third)]).size).toBe(25)
    expect(third.next).toBeNull()
  })
})

function addAgent({ ports }: SearchDesk, name: string): AgentId {
  const id = '00000000-0000-7000-8000-0000000000be' as AgentId
  ports.store.db.run`INSERT INTO agent (id, name, role) VALUES (${id}, ${name}, 'atendente')`
  return id
}

/** Two teams, two people, some days. */
function twoTeams(): SearchDesk {
  const desk = searchDesk()
  const beto = addAgent(desk, 'Beto Lima')
  desk.opens({ at: '2026-11-10T10:00', text: 'erro no frete', from: JOAO, client: 'Acme' })
  const own = desk.opens({ at: '2026-11-22T23:30', text: 'erro no frete', files: ['print.png'] })
  const wati = desk.opens({
    at: '2026-11-23T08:00',
    text: 'erro no disparo',
    profile: 'wati',
    client: 'Loja Azul',
  })
  valueOf(desk.acts(own, { kind: 'claim' }))
  valueOf(desk.acts(own, { kind: 'note', text: 'erro confirmado' }))
  valueOf(desk.runs(wati, { kind: 'assignTicket', agents: [beto] }))
  valueOf(desk.acts(wati, { kind: 'severity', severity: 'p1', because: 'analysis', reason: 'parou' }))
  return desk
}

describe('an operator', () => {
  const desk = (): SearchDesk => twoTeams()

  test.for([
    ['de:joao', ['A-1']],
    ['de:"pires joão"', ['A-1']],
    ['de:acme.com.br', ['A-1']],
    ['de:mim', ['A-3', 'A-2']],
    ['de:ana', ['A-3', 'A-2']],
    ['de:beto', []],
    ['cliente:azul', ['A-3']],
    ['cliente:acme', ['A-1']],
    ['cliente:acme cliente:azul', ['A-3', 'A-1']],
    ['responsável:mim', ['A-2']],
    ['responsável:"beto lima"', ['A-3']],
    ['responsável:ninguém', ['A-1']],
    ['responsável:mim responsável:beto', ['A-3', 'A-2']],
    ['severidade:p1', ['A-3']],
    ['severidade:urgente', ['A-3']],
    ['status:novo', ['A-3', 'A-1']],
    ['status:aberto', ['A-3', 'A-2', 'A-1']],
    ['status:resolvido', []],
    ['tem:anexo', ['A-2']],
    ['antes:ontem', ['A-1']],
    ['antes:hoje', ['A-2', 'A-1']],
    ['antes:23/11/2026', ['A-2', 'A-1']],
    ['depois:10/11', ['A-3', 'A-2']],
    ['depois:2026-11-22', ['A-3']],
    ['depois:10/11 antes:hoje', ['A-2']],
  ] as const)('%s finds %j', ([phrase, found]) => {
    const answer = desk().answers(phrase)
    expect(codes(answer)).toEqual(found)
    expect(answer.problems).toEqual([])
  })

  test('setor: is by the name of any team’s, and of that team alone', () => {
    const teams = desk()
    expect(codes(teams.answers('setor:"módulo de envio"'))).toEqual([])
    expect(codes(teams.answers('setor:sup'))).toEqual(['A-3', 'A-2', 'A-1'])
    expect(codes(teams.answers('setor:suporte disparo'))).toEqual(['A-3'])
  })

  test.for([
    ['erro responsável:mim', ['A-2']],
    ['erro tem:anexo', ['A-2']],
    ['erro de:mim', ['A-2']],
    ['frete antes:ontem cliente:acme setor:suporte status:aberto', ['A-1']],
    ['frete depois:ontem', []],
    ['disparo severidade:p1 responsável:beto depois:ontem status:novo', ['A-3']],
    ['erro cliente:azul', ['A-3']],
    ['"erro no" antes:ontem', ['A-1']],
  ] as const)('goes with words and with others: %s finds %j', ([phrase, found]) => {
    expect(codes(desk().answers(phrase))).toEqual(found)
  })

  test('whose value names nothing is told and left out; the rest is searched for', () => {
    const answer = desk().answers('erro setor:zzz antes:xyz')
    expect(answer.problems).toEqual([
      { kind: 'dateUnknown', operator: 'before', value: 'xyz' },
      { kind: 'valueUnknown', operator: 'sector', value: 'zzz' },
    ])
    expect(codes(answer)).toEqual(['A-2', 'A-3', 'A-1'])
    expect(codes(desk().answers('setor:zzz'))).toEqual([])
  })
})

describe('R-FUZZ: the search', () => {
  const hostile = (): SearchDesk => {
    const desk = searchDesk()
    desk.opens({ subject: 'Olá', text: 'texto subject:x NEAR "aspas" * - ^' })
    return desk
  }

  test('answers whatever is typed, and lets nothing of it be read as the language of the index', () => {
    const desk = hostile()
    const piece = fc.oneof(
      fc.constantFrom(
        'NEAR(a b)',
        'OR',
        'NOT x',
        '"',
        '*',
        '^',
        '-',
        '{subject}:',
        'text:',
        '\0',
        '\uE000anexo',
      ),
      fc.constantFrom(
        'de:',
        'setor:',
        'status:"',
        'cliente:',
        'antes:1/1',
        'tem:anexo',
        '🛒',
        "'",
        ');',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        expect(desk.answers(parts.join(' ')).tickets.length).toBeLessThanOrEqual(1)
        expect(desk.answers(parts.join('')).tickets.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 800, seed: 6 },
    )
  })

  test('answers ten thousand characters, and words that the index knows as its own', () => {
    const desk = hostile()
    for (const text of ['x', 'á ', '"', 'OR ', 'de:', '🛒', '* ']) desk.answers(text.repeat(10_000))
    for (const word of ['a\u{1e900}b', 'x\u{10d50}', 'ﷺ', 'ß', 'ŉ', '½']) {
      const found = desk.opens({ text: `antes ${word} depois` })
      expect(desk.finds(word)[0]).toBe(desk.ports.store.ticket(found)?.ticket.code)
      expect(desk.finds(`"${word}"`)).toHaveLength(1)
    }
    expect(desk.finds('subject:x')).toEqual(['A-1'])
    expect(desk.finds('near "aspas" OR* -texto ^')).toEqual([])
    expect(desk.finds('near* ("aspas")')).toEqual(['A-1'])
    expect(desk.finds('\uE000anexo')).toEqual([])
  })

  test('the index does read its own language where it is given any', () => {
    const desk = hostile()
    const { db } = desk.ports.store
    const raw = (match: string) => db.all`SELECT rowid FROM search_text WHERE search_text MATCH ${match}`
    expect(() => raw('texto AND')).toThrow()
    expect(
      [raw('x OR texto'), raw('subject : ola'), raw('subject : texto')].map(({ length }) => length),
    ).toEqual([1, 2, 0])
  })
})
