import type { Topic } from '../../../contract/ipc.ts'

/** Whether what changed may show on a list of clients; `queue`: the counts of their tickets do. */
export const aboutClients = (topics: readonly Topic[] | 'all'): boolean =>
  topics === 'all' || topics.some((topic) => topic === 'queue' || topic === 'clients')
