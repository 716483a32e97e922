/** What an agent may be in a workspace; the words of the teams, in rising order of reach. */
export const ROLES = ['atendente', 'triador', 'analista', 'gestor', 'administrador'] as const
export type Role = (typeof ROLES)[number]
