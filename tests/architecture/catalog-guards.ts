/** Message ids of a catalog; a nested one is joined by dots. */
export const idsOf = (catalog: object, above = ''): readonly string[] =>
  Object.entries(catalog).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? idsOf(value, `${above}${key}.`) : [`${above}${key}`],
  )

/** The kinds that `src/domain/value/refusal.ts` closes over, read from its text. */
export const refusalKinds = (text: string): readonly string[] =>
  [...text.matchAll(/\breadonly kind: '(\w+)'/g)].map(([, kind = '']) => kind)

/** Kinds without a message `refusal.<kind>`, and messages of kinds that are no more. */
export function refusalsOutOfStep(kinds: readonly string[], ids: readonly string[]): readonly string[] {
  const spoken = ids.filter((id) => id.startsWith('refusal.')).map((id) => id.slice('refusal.'.length))
  return [
    ...kinds.filter((kind) => !spoken.includes(kind)).map((kind) => `${kind} has no message`),
    ...spoken.filter((kind) => !kinds.includes(kind)).map((kind) => `${kind} is no refusal`),
  ]
}

/** Ids that one of two catalogs lacks. */
export const onlyInOne = (one: readonly string[], other: readonly string[]): readonly string[] => [
  ...one.filter((id) => !other.includes(id)),
  ...other.filter((id) => !one.includes(id)),
]

/** Ids that stand in more than one file of a catalog. */
export const inTwoFiles = (files: readonly (readonly string[])[]): readonly string[] => {
  const all = files.flat()
  return [...new Set(all.filter((id, at) => all.indexOf(id) !== at))]
}
