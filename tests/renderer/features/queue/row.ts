import type { QueueRow } from '../../../../src/contract/views/queue.ts'

/** A believable row, with what a test cares about laid over it. */
export const queueRow = (over: Partial<QueueRow> = {}): QueueRow => ({
  id: 'a',
  code: 'A-1041',
  subject: 'Boleto vence no domingo',
  client: 'Padaria Estrela do Sul',
  profile: { id: 'xtech', name: 'Xtech' },
  sector: { id: 'n1', name: 'Suporte N1' },
  severity: null,
  status: { id: 'novo', name: 'Novo' },
  phase: 'open',
  waitsFor: 'team',
  owner: null,
  channel: { id: 'email', name: 'E-mail', medium: 'email' },
  openedAt: 0,
  why: 'entry',
  clock: null,
  unansweredSince: null,
  inOutbox: false,
  ...over,
})
