/** The programs of others that run in the console and its window, with the licences under which they are given. */
export const LICENCES: readonly { readonly name: string; readonly licence: string }[] = [
  { name: '@formatjs/intl', licence: 'MIT' },
  { name: '@tanstack/react-virtual', licence: 'MIT' },
  { name: 'better-sqlite3', licence: 'MIT' },
  { name: 'csv-parse', licence: 'MIT' },
  { name: 'electron', licence: 'MIT' },
  { name: 'electron-updater', licence: 'MIT' },
  { name: 'html-to-text', licence: 'MIT' },
  { name: 'luxon', licence: 'MIT' },
  { name: 'pdfjs-dist', licence: 'Apache-2.0' },
  { name: 'postal-mime', licence: 'MIT-0' },
  { name: 'react', licence: 'MIT' },
  { name: 'react-aria-components', licence: 'Apache-2.0' },
  { name: 'react-dom', licence: 'MIT' },
  { name: 'react-intl', licence: 'BSD-3-Clause' },
  { name: 'valibot', licence: 'MIT' },
  { name: 'zustand', licence: 'MIT' },
]
