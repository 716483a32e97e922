import * as v from 'valibot'

/** The menus that the window fills, in their order; the platform's own stand around and between them. */
export const MENU_SECTIONS = ['file', 'view', 'ticket', 'go', 'help'] as const
export type MenuSection = (typeof MENU_SECTIONS)[number]

const words = v.pipe(v.string(), v.minLength(1), v.maxLength(120))

const entry = v.strictObject({
  /** Of the row in the table of commands. */
  id: words,
  label: words,
  /** As Electron writes keys; the window listens to them itself. */
  accelerator: v.nullable(words),
  enabled: v.boolean(),
})

/** What the window can do by name, here and now, in its language. */
export const menuSchema = v.strictObject({
  language: v.picklist(['pt-BR', 'en']),
  sections: v.pipe(
    v.array(
      v.strictObject({ id: v.picklist(MENU_SECTIONS), entries: v.pipe(v.array(entry), v.maxLength(100)) }),
    ),
    v.maxLength(MENU_SECTIONS.length),
  ),
})

export type MenuView = v.InferOutput<typeof menuSchema>
export type MenuEntry = v.InferOutput<typeof entry>
