import type { TextFault } from '../../../../domain/profile/texts.ts'
import type { Say } from '../../../../i18n/intl.ts'

/** What is wrong with a text, in one sentence. */
export const problemWords = (say: Say, { problem, value }: TextFault): string =>
  say(`texts.problem.${problem}`, { value })
