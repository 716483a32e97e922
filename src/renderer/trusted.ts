import { PDF_WORKER } from './ui/pdf/worker-address.ts'

/**
 * First import of the entry. The policy of the window forbids strings as HTML and as addresses of scripts. React
 * Aria's announcer clears itself with `innerHTML = ''`, so the default policy lets the empty string pass; and the one
 * worker of ours that draws PDFs, by its whole address. Nothing else passes.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown
}

interface PolicyRules {
  readonly createHTML: (html: string) => string | null
  readonly createScriptURL: (url: string) => string | null
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
trustedTypes?.createPolicy('default', {
  createHTML: (html) => (html === '' ? html : null),
  createScriptURL: (url) => (url === PDF_WORKER ? url : null),
})
