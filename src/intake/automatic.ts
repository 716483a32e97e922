import type { AutomaticSign } from './mail.ts'
import { every, first, type Headers } from './mime/header.ts'

const PRECEDENCES = /^\s*(bulk|junk|list|auto_reply)\b/i

/**
 * The sign by which a message is automatic (RFC 3834), or null for one that a person wrote (AMB-21).
 * A post of a mailing list is a person's, List-Id or not, unless its Precedence says otherwise.
 */
export function automaticSign(
  headers: Headers,
  report: string | null,
  bounced: boolean,
): AutomaticSign | null {
  if (bounced) return 'bounce'
  if (report !== null) return 'report'
  if (says(headers, 'auto-submitted', /^\s*(?!no\b)\S/i)) return 'autoSubmitted'
  if (says(headers, 'precedence', PRECEDENCES)) return 'precedence'
  if (says(headers, 'x-auto-response-suppress', /^\s*(?!none\b)\S/i)) return 'autoReply'
  if (says(headers, 'x-autoreply', /^\s*(?!no\b)\S/i) || says(headers, 'x-autorespond', /\S/))
    return 'autoReply'
  if (/^\s*<\s*>/.test(first(headers, 'return-path') ?? '')) return 'nullSender'
  if (says(headers, 'x-loop', /\S/)) return 'mailingLoop'
  return null
}

const says = (headers: Headers, name: string, pattern: RegExp): boolean =>
  every(headers, name).some((value) => pattern.test(value))
