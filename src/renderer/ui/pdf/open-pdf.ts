import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist'
import { PDF_WORKER } from './worker-address.ts'

/** A PDF that can be drawn. `close` ends its worker, whatever that is at. */
export interface OpenPdf {
  readonly pages: number
  page(number: number): Promise<PdfPage>
  close(): void
}

export interface PdfPage {
  /** Width and height at 100 %, in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly words: string
  /** Draws at `scale`; the answer stops it. */
  draw(canvas: HTMLCanvasElement, scale: number): { readonly done: Promise<void>; readonly stop: () => void }
}

export type PdfOpening =
  | { readonly kind: 'open'; readonly pdf: OpenPdf }
  | { readonly kind: 'locked' }
  | { readonly kind: 'broken' }

/** Fonts that a PDF may take for granted and not bring along. */
const FONTS = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Larger images in a PDF are left out, in pixels: few bytes can claim many. */
const MOST_PIXELS = 64_000_000

/** `readOwn` reads one of the window's own files. Never throws: what cannot be drawn is said. */
export async function openPdf(
  bytes: Uint8Array,
  readOwn: (address: string) => Promise<Uint8Array>,
): Promise<PdfOpening> {
  const pdfjs = await import('pdfjs-dist')
  const thread = new Worker(PDF_WORKER, { type: 'module' })
  const worker = pdfjs.PDFWorker.create({ port: thread })
  const task = pdfjs.getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    maxImageSize: MOST_PIXELS,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    BinaryDataFactory: ownFonts(readOwn),
  })
  try {
    const document = await task.promise
    return { kind: 'open', pdf: opened(document, pdfjs.AnnotationMode.DISABLE, () => thread.terminate()) }
  } catch (fault) {
    thread.terminate()
    return { kind: fault instanceof Error && fault.name === 'PasswordException' ? 'locked' : 'broken' }
  }
}

/** What the worker asks for by name is looked up among our own files; anything else is not there. */
function ownFonts(readOwn: (address: string) => Promise<Uint8Array>) {
  return class {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      const address = Object.entries(FONTS).find(([path]) => path.endsWith(`/${filename}`))?.[1]
      if (address === undefined) throw new Error('not among the fonts of the window')
      return readOwn(address)
    }
  }
}

const opened = (document: PDFDocumentProxy, annotationMode: number, end: () => void): OpenPdf => ({
  pages: document.numPages,
  page: async (number) => pageOf(await document.getPage(number), annotationMode),
  close: end,
})

/** A canvas of more pixels is refused by browsers. */
const LARGEST_CANVAS = 32_000_000

async function pageOf(page: PDFPageProxy, annotationMode: number): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: UNIT })
  const { items } = await page.getTextContent()
  const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
  return {
    width,
    height,
    words,
    draw: (canvas, scale) => {
      const sharp = Math.min(devicePixelRatio, Math.sqrt(LARGEST_CANVAS / (width * height)) / scale)
      const viewport = page.getViewport({ scale: UNIT * scale * sharp })
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      const task: RenderTask = page.render({ canvas, viewport, annotationMode })
      return { done: task.promise, stop: () => task.cancel() }
    },
  }
}

/** A PDF measures in points, a screen in pixels. */
const UNIT = 96 / 72
