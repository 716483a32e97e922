import { create } from 'zustand'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { idForName, type Texts } from '../../../../domain/profile/texts.ts'
import type { Failure } from '../../../../i18n/failure.ts'
import { call } from '../../../bridge/bridge.ts'

/** What was changed on top of a version. */
interface Edit extends Texts {
  readonly base: string
  /** The version that it was published as: shown until that version was read. */
  readonly published: string | null
}

interface TextsState {
  readonly edits: ReadonlyMap<string, Edit>
}

export type ListName = keyof Texts
export type Entry = Texts['templates'][number] | Texts['macros'][number]

const useTexts = create<TextsState>(() => ({ edits: new Map() }))

/** The texts as they are being edited, and whether that is something to publish. */
export function useEdited(profile: ProfileView): {
  readonly texts: Texts
  readonly changed: boolean
  readonly outdated: boolean
} {
  const edit = useTexts(({ edits }) => edits.get(profile.id))
  const waits = edit !== undefined && edit.published !== profile.version
  const texts = edit !== undefined && waits ? edit : { templates: profile.templates, macros: profile.macros }
  const changed = edit !== undefined && edit.published === null
  return { texts, changed, outdated: changed && edit.base !== profile.version }
}

/** Puts a list in place; a list that says what is in force again is no change. */
export function editTexts(profile: ProfileView, change: Partial<Texts>): void {
  const { edits } = useTexts.getState()
  const kept = edits.get(profile.id)
  const { templates, macros } = kept !== undefined && kept.published !== profile.version ? kept : profile
  const base = kept?.published ?? kept?.base ?? profile.version
  const next = { templates, macros, base, published: null, ...change }
  const same = (list: ListName): boolean => JSON.stringify(next[list]) === JSON.stringify(profile[list])
  put(profile.id, same('templates') && same('macros') ? null : next)
}

export const discardTexts = (profile: ProfileView): void => put(profile.id, null)

/** A new entry at the end of a list; answers its id. */
export function addText(profile: ProfileView, texts: Texts, list: ListName): string {
  const id = idForName(list === 'templates' ? 'modelo' : 'macro', idsOf(texts, profile))
  const blank = { id, name: '', text: '', requires: [] }
  if (list === 'templates')
    editTexts(profile, { templates: [...texts.templates, { ...blank, confidential: false }] })
  else editTexts(profile, { macros: [...texts.macros, { ...blank, status: null, owner: null }] })
  return id
}

/** Publishes what was changed; answers why it could not be, or null. `over`: on top of whatever is in force now. */
export async function publishEdited(profile: ProfileView, over: boolean): Promise<Failure | null> {
  const edit = useTexts.getState().edits.get(profile.id)
  if (edit === undefined) return null
  const answer = await call('profile.publishTexts', {
    profile: profile.id,
    base: over ? profile.version : edit.base,
    templates: edit.templates.map((template) => ({ ...template, requires: [...template.requires] })),
    macros: edit.macros.map((macro) => ({ ...macro, requires: [...macro.requires] })),
  })
  if (!answer.ok) return answer
  if (useTexts.getState().edits.get(profile.id) === edit)
    put(profile.id, { ...edit, published: answer.value.version })
  return null
}

/** Ids of both lists and of what is in force: none is given twice, also not that of an entry just taken out. */
const idsOf = (texts: Texts, profile: ProfileView): readonly string[] =>
  [texts.templates, texts.macros, profile.templates, profile.macros].flat().map(({ id }) => id)

function put(profile: string, edit: Edit | null): void {
  const edits = new Map(useTexts.getState().edits)
  if (edit === null) edits.delete(profile)
  else edits.set(profile, edit)
  useTexts.setState({ edits })
  const waiting = [...edits.values()].some(({ published }) => published === null)
  if (waiting) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}

/** What is not published lives in this tab alone: the tab asks before it goes, whatever screen it shows by then. */
const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
