/** Adds a person at the end, or takes one out; the owner stays first for as long as he is there. */
export const withPerson = (chosen: readonly string[], id: string, wanted: boolean): readonly string[] => {
  const others = chosen.filter((one) => one !== id)
  return wanted ? [...others, id] : others
}

/** The same people, this one first. */
export const ownedBy = (chosen: readonly string[], owner: string): readonly string[] => [
  owner,
  ...chosen.filter((one) => one !== owner),
]
