// oxlint-disable-next-line import/default -- the query makes it a module whose default is an address
import address from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&url'

/** The only script that the window may start as a worker. */
export const PDF_WORKER: string = new URL(address, document.baseURI).href
