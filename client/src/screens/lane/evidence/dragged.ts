import { loneLink } from '../../../parts/safe-link.ts'

/** What somebody drags in from another window, as it is let go. */
export type Dragged = {
  readonly files: readonly File[]
  /** Where there is no file: a page, with the words it was dragged by. */
  readonly link: { readonly url: string; readonly text: string } | undefined
  /** What of it cannot come. */
  readonly trouble: DragTrouble | undefined
}

/** A folder; a picture of which the other window gave no more than its address; nothing we can lay down. */
export type DragTrouble = 'folder' | 'pictureAway' | 'nothing'

const ADDRESS = 'text/uri-list'

/** Whether something may become evidence; what it is a browser tells only when it is let go. */
export const carriesEvidence = ({ types }: Pick<DataTransfer, 'types'>): boolean =>
  types.includes('Files') || types.includes(ADDRESS)

/** Must be called while it is let go: later a browser has forgotten what it was. */
export function readDragged(data: DataTransfer): Dragged {
  const items = [...data.items].filter(({ kind }) => kind === 'file')
  // Not every browser knows of folders; there such an item gives no file, or one that cannot be read.
  const folders = items.filter((item) => item.webkitGetAsEntry?.()?.isDirectory === true)
  const loose = items.flatMap((item) => (folders.includes(item) ? [] : (item.getAsFile() ?? [])))
  if (loose.length > 0 || folders.length > 0) {
    return { files: loose, link: undefined, trouble: folders.length > 0 ? 'folder' : undefined }
  }
  const html = data.getData('text/html')
  const picture = sourceOf(html)
  const inline = picture === undefined ? undefined : inlinePicture(picture)
  if (inline !== undefined) return { files: [inline], link: undefined, trouble: undefined }
  const address = firstAddress(data.getData(ADDRESS))
  const url = loneLink(address) ?? (picture === undefined ? undefined : loneLink(picture))
  if (url === undefined) return { files: [], link: undefined, trouble: 'nothing' }
  return {
    files: [],
    link: { url: url.href, text: picture === undefined ? wordsOf(html, address) : '' },
    trouble: picture === undefined ? undefined : 'pictureAway',
  }
}

/** RFC 2483: lines that begin with # are remarks. */
const firstAddress = (list: string) =>
  list
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#')) ?? ''

/** Of what was dragged, when it is a picture; a browser writes the markup itself, one element for a picture. */
const sourceOf = (html: string) => {
  const source = /<img\b[^>]*?\ssrc=(?:"([^"]*)"|'([^']*)')/i.exec(html)
  return source === null ? undefined : plain(source[1] ?? source[2] ?? '')
}

/** What a link is called; nothing where that is its address again. */
function wordsOf(html: string, address: string): string {
  const words = plain(html.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
  return words.replace(/\/$/, '') === address.replace(/\/$/, '') ? '' : words
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}
const plain = (html: string) => html.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, sign) => SIGNS[sign] ?? '')

/** A picture that is written out in the markup. Fetching it would be asking the network for nothing. */
function inlinePicture(source: string): File | undefined {
  const [, type, code] = /^data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=\s]+)$/i.exec(source) ?? []
  if (type === undefined || code === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(code), (sign) => sign.charCodeAt(0))
    return new File([bytes], '', { type })
  } catch {
    // Written wrong: there is no picture in it.
    return undefined
  }
}
