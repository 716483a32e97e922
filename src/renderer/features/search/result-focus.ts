/** Results, in their order. */
const resultsOf = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-result] a')]

/** Moves the focus among the results; false where there is none to move to. */
export function focusResult(to: 'first' | 'last' | 1 | -1): boolean {
  const results = resultsOf()
  const at = results.findIndex((result) => result === document.activeElement)
  const wanted = to === 'first' ? 0 : to === 'last' ? results.length - 1 : at + to
  const result = results[Math.min(wanted, results.length - 1)]
  result?.focus()
  return result !== undefined
}

/** Focuses the result of a ticket, where it is shown. */
export const focusResultOf = (ticket: string): void =>
  document.querySelector<HTMLElement>(`[data-result="${ticket}"] a`)?.focus()
