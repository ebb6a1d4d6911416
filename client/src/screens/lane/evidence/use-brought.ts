import { useEffect, useEffectEvent } from 'react'
import { useLaneTools } from '../lane-tools.ts'
import { bring } from './bring.ts'
import { carriesEvidence, readDragged } from './dragged.ts'
import { momentAt } from './moment-at.ts'

/** The list listens before the desk has loaded, and then both do: whoever hears of it first. */
const heard = new WeakSet<Event>()

function isHeard(event: Event): boolean {
  if (heard.has(event)) return true
  heard.add(event)
  return false
}

/**
 * Takes in what is dragged or pasted anywhere but on the paper, which has its own ways: at a moment's part of the list,
 * in what is open of a moment, or at none, which asks where. Nothing that is let go makes the browser leave the page.
 * It lies behind the door until the desk is there to ask about it.
 */
export function useBrought(): void {
  const { door, canWrite } = useLaneTools()

  /** The moment under a place of the page; undefined asks, false takes nothing. */
  function placeOf(target: EventTarget | null): string | undefined | false {
    const { shown, taking, link } = door.get()
    if (!canWrite || taking !== undefined || link !== undefined) return false
    if (shown !== undefined) return shown
    if (!(target instanceof Element)) return undefined
    return target.closest(LAYERS) === null ? momentAt(target) : false
  }

  const over = useEffectEvent((event: DragEvent) => {
    if (isHeard(event)) return
    const { dataTransfer, target } = event
    if (dataTransfer === null || event.defaultPrevented || !carriesEvidence(dataTransfer))
      return light(undefined)
    event.preventDefault()
    const place = placeOf(target)
    dataTransfer.dropEffect = place === false ? 'none' : 'copy'
    light(place === false ? undefined : place)
  })

  const drop = useEffectEvent((event: DragEvent) => {
    if (isHeard(event)) return
    light(undefined)
    const { dataTransfer, target } = event
    if (dataTransfer === null || event.defaultPrevented || !carriesEvidence(dataTransfer)) return
    event.preventDefault()
    const moment = placeOf(target)
    if (moment !== false) bring(door, readDragged(dataTransfer), { moment })
  })

  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (isHeard(event)) return
    const { clipboardData, target } = event
    // Words beside a picture are what one meant, as from a spreadsheet.
    if (clipboardData === null || event.defaultPrevented || clipboardData.types.includes('text/plain')) return
    const files = [...clipboardData.files]
    const moment = placeOf(target)
    if (files.length === 0 || moment === false) return
    event.preventDefault()
    door.take({ files, moment })
  })

  useEffect(() => {
    const onOver = (event: DragEvent) => over(event)
    const onDrop = (event: DragEvent) => drop(event)
    const onPaste = (event: ClipboardEvent) => paste(event)
    /** Out of the window, or given up. */
    const onLeave = ({ relatedTarget }: DragEvent) => relatedTarget === null && light(undefined)
    window.addEventListener('dragover', onOver)
    window.addEventListener('drop', onDrop)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('paste', onPaste)
    return () => {
      light(undefined)
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('drop', onDrop)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('paste', onPaste)
    }
  }, [])
}

const LAYERS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Marks the lines of a moment, wherever the list shows them; without one none. */
function light(moment: string | undefined) {
  for (const lit of document.querySelectorAll('[data-drop]')) lit.removeAttribute('data-drop')
  if (moment === undefined || moment === '') return
  const name = CSS.escape(moment)
  for (const line of document.querySelectorAll(`[data-moment="${name}"], [data-at-moment="${name}"]`))
    line.setAttribute('data-drop', '')
}
