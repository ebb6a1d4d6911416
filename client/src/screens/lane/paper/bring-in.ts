import type { Point } from '@brownpaper/shared/geometry/rect'
import type { LanePaper } from './lane-paper.ts'
import type { PaperHost } from './paper-host.ts'
import { isForPaper } from './paper-keys.ts'
import { loneLink } from './safe-link.ts'

type BringInParts = {
  readonly paper: LanePaper
  readonly host: () => PaperHost
  /** The paper's own element: what is dropped on it comes onto it. */
  readonly element: HTMLElement
}

/** Takes in pictures and links that are pasted or dropped, until the answer is called. Other text is left alone. */
export function bringIn({ paper, host, element }: BringInParts): () => void {
  const { board, store, commands } = paper

  function paste(event: ClipboardEvent) {
    const data = event.clipboardData
    if (data === null || !isForPaper(event) || !host().canWrite) return
    const files = picturesIn(data)
    if (files.length > 0) {
      event.preventDefault()
      commands.addImages(files, paper.pointer())
      return
    }
    const text = data.getData('text/plain').trim()
    // In a cell of the grid one wants a note.
    if (loneLink(text) === undefined || store.get().spot !== undefined) return
    event.preventDefault()
    commands.addLink(text, '', paper.pointer())
    const { words } = host()
    host().say(words.linkPasted, {
      label: words.linkAsNote,
      onPress() {
        commands.undo()
        commands.pasteText(text)
      },
    })
  }

  function placeOf({ clientX, clientY }: DragEvent): Point {
    const { left, top } = element.getBoundingClientRect()
    return board.camera.screenToPaper({ x: clientX - left, y: clientY - top })
  }

  function over(event: DragEvent) {
    const { dataTransfer } = event
    if (dataTransfer === null || !TAKEN.some((type) => dataTransfer.types.includes(type))) return
    event.preventDefault()
    dataTransfer.dropEffect = host().canWrite ? 'copy' : 'none'
  }

  function drop(event: DragEvent) {
    const { dataTransfer } = event
    if (dataTransfer === null) return
    // Whatever it is, the browser must not leave the page for it.
    event.preventDefault()
    if (!host().canWrite) return
    const files = [...dataTransfer.files]
    const at = placeOf(event)
    if (files.length > 0) return commands.addImages(files, at)
    const link = dataTransfer.getData('text/uri-list').split('\n')[0] ?? ''
    if (loneLink(link) !== undefined) commands.addLink(link, '', at)
  }

  // Before the keys' own listener, which takes what is left.
  document.addEventListener('paste', paste, { capture: true })
  element.addEventListener('dragover', over)
  element.addEventListener('drop', drop)
  return () => {
    document.removeEventListener('paste', paste, { capture: true })
    element.removeEventListener('dragover', over)
    element.removeEventListener('drop', drop)
  }
}

const TAKEN = ['Files', 'text/uri-list']

/** Programs put a picture beside text they also understand: words win then, as from a spreadsheet. */
function picturesIn({ files, types }: DataTransfer): readonly File[] {
  if (types.includes('text/plain')) return []
  return [...files]
}
