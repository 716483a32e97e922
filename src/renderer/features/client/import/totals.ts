import type { ImportLine, ImportPreview } from '../../../../contract/views/client.ts'

export type What = ImportLine['what']

/** What may become of a line, in the order in which it is told. */
export const WHATS: readonly What[] = ['new', 'changed', 'same', 'refused']

/** Lines of the table. */
export const totalOf = (counts: ImportPreview['counts']): number =>
  WHATS.reduce((sum, what) => sum + counts[what], 0)
