const HOST = /[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|br|io|app|dev|gov|info|me|co)\b/gi
const ADDRESS = /@([\w-]+(?:\.[\w-]+)+)/g
const RESERVED = /\.(?:example|invalid|test)$/

/** Hosts in `text` that may exist: whatever ends in a public domain, and addresses without a reserved one. */
export const realHosts = (text: string): readonly string[] => [
  ...[...text.matchAll(HOST)].map(([host]) => host),
  ...[...text.matchAll(ADDRESS)].flatMap(([, host = '']) => (RESERVED.test(host) ? [] : [host])),
]

/** Products and companies that exist and have no business in invented tickets. */
export const BRANDS =
  /\b(google|facebook|instagram|microsoft|oracle|plesk|outlook|gmail|hotmail|mercado livre|magazine luiza|amazon|itaú|bradesco|santander|nubank|cielo|pagseguro|paypal|totvs|shopify|woocommerce|zendesk)\b/i
