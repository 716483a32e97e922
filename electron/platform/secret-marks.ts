/** A number of Windows, zero: a no. */
const NO = new Uint8Array(4)

const MARKS: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, Uint8Array<ArrayBuffer>>>>>> = {
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: NO,
    CanIncludeInClipboardHistory: NO,
    CanUploadToCloudClipboard: NO,
  },
  darwin: { 'org.nspasteboard.ConcealedType': new Uint8Array([1]) },
  linux: { 'x-kde-passwordManagerHint': new TextEncoder().encode('secret') },
}

/** How each system is told, beside a text, that no history may keep it: the name of a format and its bytes. */
export const secretMarks = (platform: NodeJS.Platform): Readonly<Record<string, Uint8Array<ArrayBuffer>>> =>
  MARKS[platform] ?? {}
