import type { AttachmentView } from '../../../../contract/views/file.ts'
import { fileSize } from '../../../../i18n/duration.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { visibleName } from '../../../../domain/file/visible-name.ts'

/** Its name as it is, with nothing hidden in it. */
export const nameWords = (say: Say, { name }: AttachmentView): string =>
  visibleName(name) || say('entry.attachment.unnamed')

/** What it is and how large, as its bytes say. */
export const kindWords = (say: Say, { kind, size }: AttachmentView): string =>
  `${say('file.kind', { kind })}, ${fileSize(say, size)}`
