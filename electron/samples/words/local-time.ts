/** São Paulo keeps UTC-3 the whole year since 2019; the samples reach back some months only. */
const OFFSET = -3 * 3_600_000

const local = (at: number): Date => new Date(at + OFFSET)

export const localHour = (at: number): number => local(at).getUTCHours()

/** 0 is Sunday. */
export const weekday = (at: number): number => local(at).getUTCDay()

const two = (value: number): string => `${value}`.padStart(2, '0')

export const dayAndMonth = (at: number): string =>
  `${two(local(at).getUTCDate())}/${two(local(at).getUTCMonth() + 1)}`

export const monthAndYear = (at: number): string =>
  `${two(local(at).getUTCMonth() + 1)}/${local(at).getUTCFullYear()}`

const MONTHS =
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ')

export const monthName = (at: number): string => MONTHS[local(at).getUTCMonth()] ?? ''

/** `12 de maio de 2026 às 10:32`, as a mail program writes it over a quote. */
export const longInstant = (at: number): string =>
  `${local(at).getUTCDate()} de ${monthName(at)} de ${local(at).getUTCFullYear()} às ${two(localHour(at))}:${two(local(at).getUTCMinutes())}`
