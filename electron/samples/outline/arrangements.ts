import type { PlanId, ProfileId, SeverityId } from '../../../src/domain/value/id.ts'
import type { Fate, Pressure } from './fate.ts'
import type { Arrangement } from './prospect.ts'
import type { Team } from '../team.ts'

interface Row {
  readonly team: string
  /** How the subject of its case begins. */
  readonly subject: string
  readonly fate: Fate
  readonly pressure?: Pressure
  readonly plan?: string
  readonly severity?: string | null
  readonly homologation?: boolean
}

/** A first look at the queue shows every kind of row; the ones that need a mail of their own stand in `letters.ts`. */
const ROWS: readonly Row[] = [
  { team: 'webmania', subject: 'Rejeição 539', fate: 'owned', pressure: 'breached' },
  { team: 'webmania', subject: 'Loja muito lenta', fate: 'triaged', pressure: 'atRisk' },
  { team: 'webmania', subject: 'Rejeição 778', fate: 'outbox', pressure: 'calm' },
  { team: 'webmania', subject: 'Certificado SSL', fate: 'resolved' },
  {
    team: 'wati',
    subject: 'Número desconectado',
    fate: 'triaged',
    pressure: 'atRisk',
    plan: 'BUSINESS+',
    severity: 'p1',
  },
  {
    team: 'wati',
    subject: 'Mensagens chegando com mais',
    fate: 'answered',
    pressure: 'imminent',
    plan: 'BUSINESS+',
    severity: 'p2',
  },
  {
    team: 'wati',
    subject: 'Disparo de',
    fate: 'reopened',
    pressure: 'calm',
    plan: 'BUSINESS+',
    severity: 'p2',
  },
  { team: 'wati', subject: 'Como transferir conversa', fate: 'fresh', plan: 'PRO' },
  { team: 'dype', subject: 'CT-e não é emitido', fate: 'answeredBack' },
  { team: 'dype', subject: 'Cotações desatualizadas', fate: 'resting' },
  { team: 'dype', subject: 'Incluir coluna', fate: 'closed' },
  { team: 'xtech', subject: 'Frete não calcula', fate: 'fresh' },
  { team: 'xtech', subject: 'Compre Junto', fate: 'resting' },
  { team: 'xtech', subject: 'Cupom', fate: 'answered' },
  {
    team: 'weconnect',
    subject: 'Cálculo da folha',
    fate: 'owned',
    pressure: 'calm',
    plan: 'PREMIUM',
    severity: 'critica',
  },
  {
    team: 'weconnect',
    subject: 'Relatório de provisão',
    fate: 'fresh',
    pressure: 'calm',
    plan: 'PREMIUM',
    severity: null,
  },
  { team: 'weconnect', subject: 'Média de férias', fate: 'asked', plan: 'PREMIUM', severity: 'alta' },
  { team: 'weconnect', subject: 'Vale-transporte', fate: 'owned', plan: 'STARTER', homologation: true },
  { team: 'weconnect', subject: 'Atualização do ambiente', fate: 'closed', plan: 'PREMIUM' },
]

/** What is arranged for the teams of this workspace; a row of a team that it lacks is left out. */
export const arrangements = (teams: readonly Team[]): readonly Arrangement[] =>
  ROWS.flatMap((row) => {
    const team = teams.find(({ profile }) => profile.id === (row.team as ProfileId))
    return team ? [arrangementOf(row, team)] : []
  })

function arrangementOf(row: Row, team: Team): Arrangement {
  const topic = team.texts.cases.find(({ subject }) => subject.startsWith(row.subject))
  if (!topic) throw new Error(`no case of ${row.team} begins with ${row.subject}`)
  return {
    team,
    topic,
    fate: row.fate,
    pressure: row.pressure,
    plan:
      row.plan === undefined ? undefined : team.profile.plans.find(({ id }) => id === (row.plan as PlanId)),
    severity: row.severity as SeverityId | null | undefined,
    homologation: row.homologation ?? false,
  }
}
