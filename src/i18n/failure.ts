import type { MessageId, Say } from './intl.ts'

type KindOf<Id> = Id extends `refusal.${infer Kind}` ? Kind : never

/** Every refusal that the catalog can say; a refusal outside of it does not compile where it is said. */
export type SayableRefusal = { readonly kind: KindOf<MessageId> }

/** Why something asked for did not happen. */
export type Failure =
  | { readonly refusal: SayableRefusal }
  | { readonly fault: { readonly id: string } }
  | { readonly unreachable: 'lost' | 'restarted' }

/** One sentence: the rule that says no, or the fault's id, or why the console does not answer. */
export function failureWords(say: Say, failure: Failure): string {
  if ('refusal' in failure) return say(`refusal.${failure.refusal.kind}`, { ...failure.refusal })
  if ('fault' in failure) return say('app.fault', { id: failure.fault.id })
  return say(`app.${failure.unreachable}.title`)
}
