import * as v from 'valibot'
import type { CountedView, SavedView } from '../views/saved-view.ts'
import { word } from './fields.ts'
import { filterSchema, scopeSchema, sortSchema } from './queue.ts'

const viewSchema: v.GenericSchema<unknown, SavedView> = v.strictObject({
  id: word,
  name: v.pipe(v.string(), v.maxLength(60)),
  scope: scopeSchema,
  filter: filterSchema,
  sort: sortSchema,
})

/** An agent's views as they were kept, each by itself: one that cannot be read is left out. Null where none can. */
export function parseSavedViews(kept: string): readonly SavedView[] | null {
  const list = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(v.unknown())), kept)
  if (!list.success) return null
  return list.output.flatMap((each) => {
    const view = v.safeParse(viewSchema, each)
    return view.success ? [view.output] : []
  })
}

/** All calls answer with the views as they are then, in the agent's order. */
export const savedViewCalls = {
  'savedView.read': { input: v.strictObject({}) },
  /** Takes the place of the view of its id; one of a new id stands last. */
  'savedView.save': { input: v.strictObject({ view: viewSchema }) },
  'savedView.remove': { input: v.strictObject({ id: word }) },
  /** By so many places, to the left where negative. */
  'savedView.move': {
    input: v.strictObject({
      id: word,
      by: v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100)),
    }),
  },
} as const

type Views = readonly CountedView[]

export interface SavedViewOutputs {
  readonly 'savedView.read': Views
  readonly 'savedView.save': Views
  readonly 'savedView.remove': Views
  readonly 'savedView.move': Views
}
