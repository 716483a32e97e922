import type { Json } from './json-path.ts'

/** One edit that breaks a shipped profile: in `file`, `value` at `place`; the fault is at `path`. */
export interface Breakage {
  readonly what: string
  readonly file: 'webmania' | 'wati' | 'dype' | 'xtech' | 'weconnect'
  readonly place: string
  /** Undefined: taken away. */
  readonly value: Json | undefined
  readonly path: string
}

type Row = readonly [what: string, place: string, value: Json | undefined, path?: string]

const rows = (file: Breakage['file'], list: readonly Row[]): readonly Breakage[] =>
  list.map(([what, place, value, path = place]) => ({ what, file, place, value, path }))

const OF_SHAPE = rows('weconnect', [
  ['the whole is no object', '$', 7],
  ['the whole is null', '$', null],
  ['the whole is a list', '$', [], 'id'],
  ['a name is missing', 'name', undefined],
  ['a name is empty', 'name', ''],
  ['a name has space around it', 'name', ' WeConnect'],
  ['an id is in capitals', 'id', 'WeConnect'],
  ['an unknown key at the top', 'colour', 'blue'],
  ['an unknown key in the rules', 'rules.fifo', true],
  ['an unknown key of two words', 'rules["first in"]', true],
  ['an unknown key deep inside', 'plans[1].targets[3].budget.per', 'week'],
  ['the key __proto__', 'rules.__proto__', 1],
  ['a unit that is none', 'plans[1].targets[3].budget.unit', 'week'],
  ['a budget of nothing', 'plans[0].targets[0].budget.value', 0],
  ['a budget below nothing', 'plans[0].targets[0].budget.value', -6],
  ['a budget of half an hour as a fraction', 'plans[0].targets[0].budget.value', 0.5],
  ['a budget as text', 'plans[0].targets[0].budget.value', '10'],
  ['a target without calendar', 'plans[0].targets[5].calendar', undefined],
  ['a target without budget', 'plans[0].targets[5].budget', undefined],
  ['a clock that no plan promises', 'plans[0].targets[5].clock', 'silence'],
  ['a day of 25 hours', 'plans[0].dayHours', 25],
  ['a plan in small letters', 'plans[1].id', 'premium'],
  ['a switch as text', 'rules.productionOnly', 'yes'],
  ['a switch missing', 'rules.trainedOnly', undefined],
  ['a queue rule that is none', 'rules.queue[1]', 'loudest'],
  ['a status without its flag', 'statuses[4].pauses', undefined],
  ['a phase that is none', 'statuses[0].phase', 'reopened'],
  ['a status that waits for nobody', 'statuses[0].waitsFor', 'nobody'],
  ['a medium that is none', 'channels[0].medium', 'fax'],
  ['an address without a domain', 'addresses[0]', 'suporte'],
  ['an address of two', 'addresses[0]', 'a@b.example, c@d.example'],
  ['a zone that is none', 'zone', 'America/Brasilia'],
  ['a zone as an offset', 'calendars[0].zone', '-03:00'],
  ['an hour that is none', 'calendars[0].week[0].from', '25:00'],
  ['a period from midnight to come', 'calendars[0].week[0].from', '24:00'],
  ['an hour without its zero', 'calendars[0].week[0].to', '9:00'],
  ['an eighth day', 'calendars[0].week[0].day', 8],
  ['a set of holidays without its form', 'calendars[0].holidaySets[0]', 'brasil'],
  ['a role that maps to nothing', 'roles[0].maps', 'chefe'],
  ['a playbook without steps', 'playbooks[0].steps', []],
  ['an advisory without its status', 'rules.advisory.status', undefined],
  ['no hours of grace', 'rules.secretGraceHours', null],
  ['triage at no time', 'rules.triageTimes', ['morning'], 'rules.triageTimes[0]'],
])

const OF_NAMES = [
  ...rows('weconnect', [
    ['an unknown calendar of a target', 'plans[1].targets[7].calendar', 'lunar'],
    ['an unknown severity of a target', 'plans[1].targets[7].severity', 'urgente'],
    ['an unknown working calendar', 'workingCalendar', 'sempre'],
    ['an unknown default plan', 'defaultPlan', 'GOLD'],
    ['an unknown provisional severity', 'provisionalSeverity', 'p3'],
    ['an unknown fixed severity', 'types[1].fixedSeverity', 'media'],
    ['an unknown initial status', 'initialStatus', 'aberto'],
    ['an unknown working status', 'workingStatus', 'aberto'],
    ["an unknown status for the client's reply", 'onClientReply', 'aberto'],
    ['an unknown status for silence', 'onSilence', 'sumido'],
    ['an unknown entrance', 'entrance', 'portaria'],
    ['an unknown mail channel', 'mailChannel', 'pombo'],
    ['an unknown calendar of silence', 'rules.silence.calendar', 'lunar'],
    ['an unknown status of advisory', 'rules.advisory.status', 'assessoria'],
    ['two statuses of one id', 'statuses[1].status', 'novo'],
    ['two plans of one id', 'plans[1].id', 'STARTER'],
    ['two severities of one id', 'severities[3].id', 'critica'],
    ['two severities of one order', 'severities[3].order', 0],
    ['two types of one id', 'types[2].id', 'problema'],
    ['two sectors of one id', 'sectors[3].id', 'suporte'],
    ['two channels of one id', 'channels[1].id', 'portal'],
    ['two templates of one id', 'templates[1].id', 'em-analise'],
    ['two playbooks of one id', 'playbooks[2].id', 'entrada'],
    ['an address twice, in other letters', 'addresses[1]', 'Suporte@WeConnect.example'],
    ['a set of holidays twice', 'calendars[0].holidaySets[1]', 'BR'],
    ['a queue rule twice', 'rules.queue', ['pin', 'pin', 'entry'], 'rules.queue[1]'],
    [
      'two targets for one severity and clock',
      'plans[0].targets[2].severity',
      'critica',
      'plans[0].targets[2]',
    ],
  ]),
  ...rows('xtech', [
    ['an unknown calendar of stand-by', 'rules.standBy.calendar', 'lunar'],
    ['an unknown calendar of the soft goal', 'rules.softGoal.calendar', 'lunar'],
    ['two calendars of one id', 'calendars[1].id', 'comercial'],
  ]),
  ...rows('webmania', [
    ['a cell that names an unknown severity', 'matrix.cells[1][2]', '96h'],
    ['an urgency twice', 'matrix.urgencies[2]', 'alta'],
  ]),
  ...rows('wati', [['a helper that names an unknown severity', 'severityHelper[0].severity', 'p0']]),
]

const NOTHING: Json = { id: 'nada', name: 'Nada', text: '', requires: [], status: null, owner: null }

const OF_MEANING = [
  ...rows('webmania', [
    ['a matrix with a row too few', 'matrix.cells[2]', undefined, 'matrix.cells'],
    ['a matrix with a cell too few', 'matrix.cells[1][2]', undefined, 'matrix.cells[1]'],
    ['a matrix without urgencies', 'matrix.urgencies', []],
    ['a way in by a status that is closed', 'initialStatus', 'encerrado'],
    ['work in a status that waits for the client', 'workingStatus', 'aguardando-cliente'],
    ['a silence without its clock', 'statuses[4].silence', true],
    ['a stand-by without its clock', 'statuses[4].standBy', true],
    ['a queue by severity where none is critical', 'rules.queue', ['critical', 'entry'], 'rules.queue[0]'],
    ['a queue by plan where one plan is all', 'rules.queue', ['pin', 'plan', 'entry'], 'rules.queue[1]'],
    [
      'a queue by escalation where nothing escalates',
      'rules.queue',
      ['escalated', 'entry'],
      'rules.queue[0]',
    ],
    ['steps of an escalation that never comes', 'rules.ladder', ['owner']],
    ['reasons that nobody asks for', 'rules.changeReasons', ['porque sim']],
    ['a field required that the text lacks', 'templates[0].requires', ['hora'], 'templates[0].requires[0]'],
    ['a variable that is unknown', 'templates[0].text', 'Olá, {clinte}.'],
    ['a brace left open', 'templates[0].text', 'Olá, {cliente.'],
    ['two templates of one name', 'templates[1].name', 'em análise'],
    ['a template that says nothing', 'templates[0].text', ''],
    ['a macro with an unknown variable', 'macros[0].text', 'Olá, {clinte}.'],
    ['a macro that does nothing', 'macros[3]', NOTHING, 'macros[3].text'],
    ['two macros of one name', 'macros[1].name', 'DEVOLVER À TRIAGEM', 'macros[3].name'],
    ['a macro to a status that is none', 'macros[0].status', 'em-estudo'],
    ['a macro of an owner that is none', 'macros[0].owner', 'you'],
  ]),
  ...rows('wati', [
    ['severities without a provisional one', 'provisionalSeverity', null],
    ['a helper with a gap', 'severityHelper[3]', undefined, 'severityHelper'],
    ['an escalation without steps', 'rules.ladder', []],
  ]),
  ...rows('weconnect', [
    ['a macro to the status that silence sets', 'macros[0].status', 'encerrado-automaticamente'],
    ['no resolved status', 'statuses[8].phase', 'closed', 'statuses'],
    ['a queue that does not end in entry', 'rules.queue', ['pin', 'critical'], 'rules.queue'],
    ['a queue of nothing', 'rules.queue', []],
    ['a queue in another order', 'rules.queue', ['critical', 'pin', 'entry'], 'rules.queue[1]'],
    ['a resolved status that pauses', 'statuses[8].pauses', true],
    ['a closed status that listens to silence', 'statuses[9].silence', true],
    ['silence that closes nothing', 'onSilence', null],
    ['silence that closes to an open status', 'onSilence', 'em-analise'],
    ['a closing by silence without its length', 'rules.silence', null, 'statuses[4].silence'],
    ['mail by the portal', 'mailChannel', 'portal'],
    ['an empty week', 'calendars[0].week', []],
    ['a period that ends before it starts', 'calendars[0].week[1].to', '13:30', 'calendars[0].week[1]'],
    ['two periods that overlap', 'calendars[0].week[1].from', '12:00', 'calendars[0].week[1]'],
    [
      'a day off that no month has',
      'calendars[0].holidays',
      [{ date: '2026-02-30', name: 'Nada' }],
      'calendars[0].holidays[0].date',
    ],
  ]),
  ...rows('wati', [['no closed status', 'statuses[7]', undefined, 'statuses']]),
  ...rows('xtech', [
    ['an alarm after the breach', 'rules.staleness.alarmDays[2]', 8],
    ['alarms out of order', 'rules.staleness.alarmDays[1]', 3],
    ['times of triage out of order', 'rules.triageTimes[1]', '09:00'],
    ['no channel that opens', 'channels', [], 'mailChannel'],
  ]),
]

export const BREAKAGES: readonly Breakage[] = [...OF_SHAPE, ...OF_NAMES, ...OF_MEANING]
