import { clipboard, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Say } from '../../src/i18n/intl.ts'
import { type ContextEntry, contextEntries } from './context-entries.ts'

/** The native menu of what can be written or copied, in the person's language; Electron has none of its own. */
export function answerContextMenu(contents: WebContents, say: () => Say): void {
  contents.on('context-menu', (_event, pressed) => {
    const entries = contextEntries(pressed, say())
    if (entries.length === 0) return
    Menu.buildFromTemplate(entries.map((entry) => itemOf(entry, contents))).popup()
  })
}

function itemOf(entry: ContextEntry, contents: WebContents): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'role':
      return { role: entry.role, label: entry.label, enabled: entry.enabled }
    case 'correct':
      return { label: entry.word, click: () => contents.replaceMisspelling(entry.word) }
    case 'copyAddress':
      return { label: entry.label, click: () => clipboard.writeText(entry.address) }
    case 'line':
      return { type: 'separator' }
  }
}
