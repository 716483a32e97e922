import { fold } from './fold.ts'

/** What an operator asks about. */
export type Operator =
  | 'from'
  | 'client'
  | 'owner'
  | 'sector'
  | 'status'
  | 'severity'
  | 'has'
  | 'before'
  | 'after'

/** Every name of each operator, folded: Portuguese first, as it is taught, then English. */
export const OPERATOR_NAMES: Readonly<Record<Operator, readonly string[]>> = {
  from: ['de', 'from'],
  client: ['cliente', 'client'],
  owner: ['responsavel', 'owner', 'assignee'],
  sector: ['setor', 'sector'],
  status: ['status'],
  severity: ['severidade', 'severity', 'sev'],
  has: ['tem', 'has'],
  before: ['antes', 'before'],
  after: ['depois', 'after'],
}

/** The operator of a name, in any case and with its accents or without; null: a word like any other. */
export const operatorOf = (name: string): Operator | null => BY_NAME.get(fold(name)) ?? null

const BY_NAME: ReadonlyMap<string, Operator> = new Map(
  Object.entries(OPERATOR_NAMES).flatMap(([operator, names]) =>
    names.map((name) => [name, operator as Operator] as const),
  ),
)
