import { create } from 'zustand'
import type { TicketPreview } from '../../../../contract/views/ticket-preview.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'

/** The ticket at the side as it was read last; another one than the row's while that is being read. */
export const usePreview = create<{ readonly ticket: TicketPreview | null }>(() => ({ ticket: null }))

/** The focus rests this long on a row before it is read: whoever moves on does not wait for it. */
const REST = 90
/** Counted time moves while one looks. */
const REFRESH = 30_000

/** Reads a ticket once the focus rests on it, and again whenever it changed; returns the end of that. */
export function watchPreview(id: string): () => void {
  const ahead = usePreview.getState().ticket?.id === id ? 0 : REST
  const rest = setTimeout(() => void read(id), ahead)
  const timer = setInterval(() => document.hidden || void read(id), REFRESH)
  wanted = id
  const deaf = onChanged((topics) => {
    if (topics === 'all' || topics.includes(`ticket:${id}`)) void read(id)
  })
  return () => {
    clearTimeout(rest)
    clearInterval(timer)
    deaf()
  }
}

let wanted: string | null = null

async function read(id: string): Promise<void> {
  const answer = await call('queue.preview', { ticket: id })
  if (answer.ok && wanted === id) usePreview.setState({ ticket: answer.value })
}
