import { create } from 'zustand'
import type { OpeningDraft } from '../../../contract/views/opening.ts'
import type { ProfileView } from '../../../contract/views/profile.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { call } from '../../bridge/bridge.ts'
import { BLANK } from './draft.ts'
import type { Faults, Field } from './faults.ts'

interface OpeningState {
  readonly draft: OpeningDraft
  /** When the draft was begun that stood there already as one came; null: it is a new one. */
  readonly continuing: number | null
  /** What the console kept was read: until then nobody writes. */
  readonly known: boolean
  readonly profiles: ReadonlyMap<string, ProfileView>
  readonly faults: Faults
  /** Why it was not opened, where no field says it. */
  readonly failure: Failure | null
  readonly busy: boolean
  /** The field that takes the focus, once. */
  readonly wanted: Field | null
  /** Somebody named in a pasted conversation who is not found: proposed where a contact is made. */
  readonly speaker: string
}

export const useOpening = create<OpeningState>(() => ({
  draft: BLANK,
  continuing: null,
  known: false,
  profiles: new Map(),
  faults: {},
  failure: null,
  busy: false,
  wanted: null,
  speaker: '',
}))

/** How the draft's team works; null until it was read. */
export const useDraftProfile = (): ProfileView | null =>
  useOpening(({ profiles, draft }) => profiles.get(draft.profile) ?? null)

/** Reads how a team works, once; a version that was published since is read at the next visit. */
export async function needProfile(profile: string): Promise<ProfileView | null> {
  const known = useOpening.getState().profiles.get(profile)
  if (known !== undefined) return known
  const answer = await call('profile.read', { profile })
  if (!answer.ok) {
    useOpening.setState({ failure: answer })
    return null
  }
  useOpening.setState(({ profiles }) => ({ profiles: new Map(profiles).set(profile, answer.value) }))
  return answer.value
}

export const want = (field: Field | null): void => useOpening.setState({ wanted: field })
