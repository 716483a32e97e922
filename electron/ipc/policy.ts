/** sha-256 of the one style that React Aria adds by itself; a test compares it after each update. */
const ARIA_STYLE = `'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='`

/** What the window may load and run: its own files, and nothing from anywhere else. */
export const WINDOW_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' ${ARIA_STYLE}`,
  `img-src 'self' data: blob:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `frame-src 'self'`,
  `form-action 'none'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types default`,
].join('; ')

/** A customer's HTML: drawn in a sandbox without scripts, forms or origin, under a policy that reaches no host. */
export const MAIL_POLICY = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  `img-src data:`,
  `form-action 'none'`,
  `base-uri 'none'`,
  `frame-ancestors 'self'`,
  `sandbox`,
].join('; ')

/** Everything that is no page. */
export const NO_CONTENT_POLICY = `default-src 'none'; frame-ancestors 'none'; sandbox`

export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const
