export interface EntryActs {
  readonly redact: (entry: string) => void
  readonly sentOutside: (reply: string) => void
  readonly readOnly: boolean
}
