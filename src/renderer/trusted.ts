/**
 * First import of the entry. The policy of the window forbids strings as HTML; React Aria's announcer clears
 * itself with `innerHTML = ''`, so the default policy lets the empty string pass and nothing else.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (html: string) => string | null }): unknown
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? html : null) })
