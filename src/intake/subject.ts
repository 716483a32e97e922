const PREFIX = /^\s*(?:re|res|resp|enc|fwd|fw|rv)\s*(?:\[\d+\])?\s*:/i
const CODE_TAG = /[[(]#?[A-Z]\d{0,2}-\d{1,9}[\])]/g

/** The subject without its chain of `Re:`, `RES:`, `ENC:` … and without the ticket's code in brackets. */
export function normalSubject(subject: string): string {
  let rest = subject.replace(CODE_TAG, ' ')
  while (PREFIX.test(rest)) rest = rest.replace(PREFIX, '')
  return rest.replace(/\s+/gu, ' ').trim()
}
