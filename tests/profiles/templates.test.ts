import { describe, expect, test } from 'vitest'
import { variablesOf } from '../../src/domain/profile/template.ts'
import { textFaults } from '../../src/domain/profile/texts.ts'
import { loaded, PROFILES, template, type ProfileName } from './loaded.ts'

/** The templates that the sources name or imply, what each must say, and what its author must fill in. */
const NAMED: readonly (readonly [string, ProfileName, string, RegExp, readonly string[]])[] = [
  ['DY-16', 'dype', 'em-analise', /O ticket está em análise/, []],
  ['DY-14', 'dype', 'andamento', /tarefa.*\{andamento\}/s, ['andamento']],
  ['DY-21', 'dype', 'virou-planejamento', /virou planejamento.*comitê.*superior ou responsável/s, []],
  ['DY-20', 'dype', 'homologacao', /feito.*[Tt]este.*[Rr]esultado esperado/s, ['feito', 'teste', 'esperado']],
  ['DY-18', 'dype', 'verificar-cadastro', /responsável que realiza os cadastros/, ['verificação']],
  ['XT-11', 'xtech', 'aviso-48h', /48 horas, mesmo que a situação não mude/, ['andamento']],
  ['XT-06', 'xtech', 'falta-informacao', /todos em uma só resposta/, ['itens']],
  ['WM-04', 'webmania', 'falta-informacao', /imagem da tela ou o arquivo/, ['itens']],
  [
    'WM-12',
    'webmania',
    'aprovacao-de-interrupcao',
    /só continuamos depois da sua aprovação/,
    ['procedimento', 'período'],
  ],
  ['WC-15', 'weconnect', 'falta-informacao', /16 horas úteis/, ['itens']],
  ['WC-33', 'weconnect', 'aviso-encerramento', /Sem resposta até \{prazo\}/, []],
  ['WC-33', 'weconnect', 'encerrado-automaticamente', /encerrado automaticamente/, []],
  [
    'WC-06',
    'weconnect',
    'relatorio-assessoria',
    /[Aa]tividades.*[Tt]empo consumido.*valid/s,
    ['atividades', 'tempo'],
  ],
]

test.for(NAMED)('%s: %s has the template %s', ([, name, id, words, requires]) => {
  const found = template(loaded(name), id)
  expect(found.text).toMatch(words)
  expect(found.requires).toEqual(requires)
})

describe.each(PROFILES)('%s', (name) => {
  const profile = loaded(name)

  test('every text greets, uses only what can be filled, and stands under a name of its own', () => {
    expect([...textFaults(profile, profile)]).toEqual([])
    for (const { text } of profile.templates) expect(text).toMatch(/^Olá, \{cliente\}\./)
  })

  test('the first acknowledgement and the request for what is missing are there', () => {
    expect(template(profile, 'em-analise').text).toMatch(/em análise/)
    expect(variablesOf(template(profile, 'falta-informacao').text)).toContain('itens')
  })
})
