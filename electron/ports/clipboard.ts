/** The system's clipboard, which every other program reads as well. */
export interface Clipboard {
  /** False where this host has none of its own; everything below is refused then. */
  readonly supported: boolean
  /** Whether a secret can be marked as one, so that histories and clouds leave it alone. */
  readonly conceals: boolean
  writeText(text: string): Promise<void>
  /** Empty where there is no text. */
  readText(): Promise<string>
  /** Text with this system's mark that no history may keep it. Where it cannot be marked it is refused, not written. */
  writeSecret(text: string): Promise<void>
  /** Empties the clipboard where this very text still stands in it; answers whether it did. */
  clearIfStill(text: string): Promise<boolean>
}

/** The host has no clipboard, or cannot keep a secret out of histories. It says nothing of the text. */
export class ClipboardRefused extends Error {
  override readonly name = 'ClipboardRefused'
}
