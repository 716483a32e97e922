import type { Say } from '../../../../i18n/intl.ts'

/** Columns of the template, in their order. */
const FIELDS = [
  'client',
  'plan',
  'cloud',
  'domains',
  'version',
  'notes',
  'contact',
  'addresses',
  'phones',
  'identified',
  'trained',
  'approver',
] as const

/** An empty table with its headings: with the mark that spreadsheets need to read accents, parted as they part. */
export function templateText(say: Say): string {
  const separator = say('client.import.template.separator')
  return `\ufeff${FIELDS.map((field) => say(`client.column.of.${field}`)).join(separator)}\r\n`
}

/** As an address from which a link downloads it. */
export const templateAddress = (say: Say): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(templateText(say))}`
