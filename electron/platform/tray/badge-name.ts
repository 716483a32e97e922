/** The picture of a number; null for none. */
export const badgeName = (count: number): string | null =>
  count < 1 ? null : `badge-${count > 9 ? '9-plus' : count}.png`
