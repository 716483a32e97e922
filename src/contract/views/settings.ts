export const LANGUAGES = ['system', 'pt-BR', 'en'] as const
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export const DENSITIES = ['compact', 'cosy'] as const
/** Per cent of the browser's own size. */
export const FONT_SCALES = [80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200] as const

/** How this person works at this console: local, in every tab, in no log. */
export interface SettingsView {
  readonly language: (typeof LANGUAGES)[number]
  readonly theme: (typeof THEMES)[number]
  readonly fontScale: (typeof FONT_SCALES)[number]
  readonly density: (typeof DENSITIES)[number]
  /** False: keys of one letter do nothing (WCAG 2.1.4). */
  readonly oneLetterKeys: boolean
  /** Keys of their own, by the command's id. */
  readonly keys: Readonly<Record<string, string>>
  /** The ticket of the row with the focus stands beside the list. */
  readonly queuePreview: boolean
  /** Plain text below a reply, by profile. */
  readonly signatures: Readonly<Record<string, string>>
}

/** What changes; the rest stays. One signature at a time, so that two tabs do not undo each other. */
export type SettingsChange = Partial<Omit<SettingsView, 'signatures'>> & {
  readonly signature?: { readonly profile: string; readonly text: string }
}

export const DEFAULT_SETTINGS: SettingsView = {
  language: 'system',
  theme: 'system',
  fontScale: 100,
  density: 'cosy',
  oneLetterKeys: true,
  keys: {},
  queuePreview: false,
  signatures: {},
}

/** Attributes of the page's root that dress it: the host writes them into the page, the window follows them. */
export const lookOf = ({
  theme,
  fontScale,
  density,
}: Pick<SettingsView, 'theme' | 'fontScale' | 'density'>): Readonly<Record<LookAttribute, string>> => ({
  'data-theme': theme,
  'data-scale': String(fontScale),
  'data-density': density,
})

type LookAttribute = 'data-theme' | 'data-scale' | 'data-density'

/** Where the data of this console is, and who signs it. */
export interface AboutView {
  /** Where everything is kept; the owner's alone. */
  readonly folder: string
  /** Where the program writes down what failed, without content. */
  readonly logs: string
  /** This device as its signatures name it. */
  readonly device: string
  /** The signing key is in the system's keyring. */
  readonly keysGuarded: boolean
}
