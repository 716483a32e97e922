/** Characters that nobody sees and that steer what is seen: `exe.fdp` would be shown as `pdf.exe`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu

/** A sender's file name with what hides in it made visible, as `[U+202E]`. */
export const visibleName = (name: string): string =>
  name.replace(UNSEEN, (letter) => {
    const digits = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `[U+${digits}]`
  })
