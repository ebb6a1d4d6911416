import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { newCanvas } from '../../platform/new-canvas.ts'
import { MOST_FILE_BYTES, MOST_PX, type PictureTrouble } from './read-picture.ts'

export type PdfFile = {
  readonly pages: number
  /** A page, counted from 1, on a canvas of its own. */
  paint(page: number, mostPx?: number): Promise<HTMLCanvasElement>
  /** Ends whatever is still being read or painted. */
  close(): void
}

export type OpenedPdf =
  | { readonly ok: true; readonly pdf: PdfFile }
  | { readonly ok: false; readonly why: PictureTrouble }

/** A page that takes longer is broken, or made to take long. */
const MOST_MS = 20_000

export const isPdf = async (file: Blob): Promise<boolean> =>
  new TextDecoder('latin1').decode(await file.slice(0, 1024).arrayBuffer()).includes('%PDF-')

/** Opens a PDF to take a page of it as a picture. The reader is fetched only now. */
export async function openPdf(file: Blob): Promise<OpenedPdf> {
  if (file.size > MOST_FILE_BYTES) return { ok: false, why: 'file-too-large' }
  try {
    const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    GlobalWorkerOptions.workerSrc = workerUrl
    const loading = getDocument({
      data: new Uint8Array(await file.arrayBuffer()),
      // Pages of ours run no WebAssembly and fetch nothing for a document.
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors: false,
    })
    const document = await inTime(loading.promise)
    return {
      ok: true,
      pdf: {
        pages: document.numPages,
        async paint(number, mostPx = MOST_PX) {
          const page = await inTime(document.getPage(number))
          const { width, height } = page.getViewport({ scale: 1 })
          const viewport = page.getViewport({ scale: mostPx / Math.max(width, height) })
          const canvas = newCanvas({
            width: Math.max(1, Math.round(viewport.width)),
            height: Math.max(1, Math.round(viewport.height)),
          })
          await inTime(page.render({ canvas, viewport, background: '#ffffff' }).promise)
          return canvas
        },
        close: () => void loading.destroy(),
      },
    }
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    return { ok: false, why: isLocked ? 'pdf-locked' : 'pdf-broken' }
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: number | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(() => reject(new Error(`No page within ${MOST_MS} ms`)), MOST_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    window.clearTimeout(timer)
  }
}
