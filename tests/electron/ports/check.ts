/** One promise of a port: rejects where it is not kept. Of no test runner, for it runs inside of Electron as well. */
export interface Check {
  readonly name: string
  readonly run: () => Promise<void>
}

/** What a host cannot do by its own word: the check is passed over, and the reason is shown. */
export class NotHere extends Error {
  override readonly name = 'NotHere'
}

/** What became of a check. */
export type Outcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'notHere'; readonly why: string }
  | { readonly kind: 'broken'; readonly why: string }

/** Runs one; never rejects. */
export async function outcomeOf({ run }: Check): Promise<Outcome> {
  try {
    await run()
    return { kind: 'kept' }
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    return fault instanceof NotHere ? { kind: 'notHere', why } : { kind: 'broken', why }
  }
}
