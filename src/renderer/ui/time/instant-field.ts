/** An instant as a local date and time field writes it, to the minute: `2026-11-23T14:30`. */
export function instantToField(at: number): string {
  const local = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`
  return `${day}T${two(local.getHours())}:${two(local.getMinutes())}`
}

/** The instant that a field shows, in epoch milliseconds; null where it is incomplete. */
export function instantOfField(value: string): number | null {
  const at = new Date(value).getTime()
  return Number.isNaN(at) ? null : at
}
