import { create } from 'zustand'

interface AuditState {
  /** Null: closed. `at`: the fact that it was opened for. */
  readonly open: { readonly at: string | null } | null
}

export const useAudit = create<AuditState>(() => ({ open: null }))

/** Opens the audit of the ticket on screen; `at` is one of its facts. */
export const openAudit = (at: string | null = null): void => useAudit.setState({ open: { at } })
export const closeAudit = (): void => useAudit.setState({ open: null })
