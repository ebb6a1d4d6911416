import type { ScreenPoint } from '../../../canvas/board.ts'
import { loneLink } from '../../../parts/safe-link.ts'
import { carriesEvidence, readDragged } from '../evidence/dragged.ts'
import { momentAt } from '../evidence/moment-at.ts'
import type { LanePaper } from './lane-paper.ts'
import type { PaperHost } from './paper-host.ts'
import { isForPaper, isInLayer } from './paper-keys.ts'
import type { Meant } from './thing-commands.ts'

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
    if (data === null || !host().canWrite) return
    const files = picturesIn(data)
    if (files.length > 0 && !isInLayer(event)) {
      event.preventDefault()
      commands.addImages(files, meantBy(event))
      return
    }
    if (!isForPaper(event)) return
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

  /** In the list beside the paper, or in a field on it, one is at a moment wherever the pointer rests. */
  function meantBy({ target }: ClipboardEvent): Meant {
    const isElsewhere =
      target instanceof Element &&
      (target.matches('input, textarea') || target.closest('[role="tree"]') !== null)
    if (!isElsewhere) return { at: paper.pointer() }
    return { moment: momentAt(target) ?? store.get().spot?.moment, asksWhere: true }
  }

  function placeOf({ clientX, clientY }: DragEvent): ScreenPoint {
    const { left, top } = element.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top } as ScreenPoint // from the paper's own corner
  }

  function over(event: DragEvent) {
    const { dataTransfer } = event
    if (dataTransfer === null || !carriesEvidence(dataTransfer)) return
    event.preventDefault()
    const { canWrite } = host()
    dataTransfer.dropEffect = canWrite ? 'copy' : 'none'
    if (canWrite) paper.lightMoment(placeOf(event))
  }

  function leave({ relatedTarget }: DragEvent) {
    const isInside = relatedTarget instanceof Node && element.contains(relatedTarget)
    if (!isInside) paper.lightMoment(undefined)
  }

  function drop(event: DragEvent) {
    paper.lightMoment(undefined)
    const { dataTransfer } = event
    if (dataTransfer === null) return
    // Whatever it is, the browser must not leave the page for it.
    event.preventDefault()
    if (!host().canWrite || !carriesEvidence(dataTransfer)) return
    commands.takeDragged(readDragged(dataTransfer), board.camera.screenToPaper(placeOf(event)))
  }

  // Before the keys' own listener, which takes what is left.
  document.addEventListener('paste', paste, { capture: true })
  element.addEventListener('dragover', over)
  element.addEventListener('dragleave', leave)
  element.addEventListener('drop', drop)
  return () => {
    paper.lightMoment(undefined)
    document.removeEventListener('paste', paste, { capture: true })
    element.removeEventListener('dragover', over)
    element.removeEventListener('dragleave', leave)
    element.removeEventListener('drop', drop)
  }
}

/** Programs put a picture beside text they also understand: words win then, as from a spreadsheet. */
function picturesIn({ files, types }: DataTransfer): readonly File[] {
  if (types.includes('text/plain')) return []
  return [...files]
}
