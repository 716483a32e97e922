/** Variables that every template may use; a field that the agent must fill stands in `requires` instead. */
export const TEMPLATE_VARIABLES = [
  'cliente',
  'ticket',
  'assunto',
  'agente',
  'equipe',
  'status',
  'prazo',
] as const

/** A name in braces. */
export const VARIABLE = /\{([^{}]*)\}/g

/** Names in braces of a template's text, in order, each once. */
export const variablesOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map((found) => found[1] ?? '')),
]
