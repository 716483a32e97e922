/**
 * A text without case, accents and other marks: `Conexão`, `CONEXAO` and `conexão` typed with a loose tilde are one.
 * Compatibility forms become what they stand for (`ﬁ` is `fi`).
 */
export const fold = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase()

/** The words of a text, folded: runs of letters and digits, and nothing else. */
export const foldedWords = (text: string): readonly string[] => fold(text).match(WORDS) ?? []

const MARKS = /\p{M}+/gu
const WORDS = /[\p{L}\p{N}]+/gu
