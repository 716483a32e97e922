import type { ProfileView } from '../../../../contract/views/profile.ts'
import type { Texts } from '../../../../domain/profile/texts.ts'
import type { Say } from '../../../../i18n/intl.ts'

type Macro = Texts['macros'][number]

/** What a macro sets besides its text: "Status depois: Resolvido. Responsável depois: não muda." */
export function macroWords(say: Say, { status, owner }: Macro, { statuses }: ProfileView): string {
  const name = statuses.find((each) => each.status === status)?.name ?? say('texts.status.keep')
  return `${say('texts.status')}: ${name}. ${say('texts.owner')}: ${say(`texts.owner.${owner ?? 'keep'}`)}.`
}
