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
