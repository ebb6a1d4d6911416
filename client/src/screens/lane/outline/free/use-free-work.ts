import { type RefObject, useCallback, useRef, useState } from 'react'
import type { WindowPoint } from '../../../../ui/menu-at.tsx'
import type { LanePaper } from '../../paper/lane-paper.ts'
import type { ThingSheet } from '../thing-sheet.tsx'

/** What lies over the list for things on free paper. */
export type FreeSheet =
  | { readonly what: 'menu'; readonly ids: readonly string[]; readonly at: WindowPoint }
  | { readonly what: 'adjust' | 'look'; readonly ids: readonly string[] }
  | { readonly what: 'new-link' }
  | { readonly what: 'edit-link'; readonly id: string }
  | ThingSheet

/** What the list does with things on free paper. */
export type FreeWork = {
  /** Something was asked that takes a paper. */
  readonly isNeeded: boolean
  /** It is on no page, and the one thing that knows how to size, stack and line up; undefined until it has come. */
  readonly paper: LanePaper | undefined
  readonly takePaper: (paper: LanePaper | undefined) => void
  /** What is asked of the paper is about these. */
  readonly picked: readonly string[]
  readonly pick: (ids: readonly string[]) => void
  /** Undefined while one does not choose several. */
  readonly chosen: ReadonlySet<string> | undefined
  readonly choose: (ids: Iterable<string> | undefined) => void
  readonly toggle: (id: string) => void
  readonly addPictures: (files: readonly File[]) => void
  readonly sheet: FreeSheet | undefined
  readonly openMenu: (ids: readonly string[], button: HTMLElement) => void
  readonly open: (sheet: FreeSheet) => void
  /** Closes this one, if nothing else was opened from it. */
  readonly close: (sheet: FreeSheet) => void
  /** Something else was opened from it, and has the keyboard. */
  readonly gaveWay: (sheet: FreeSheet) => boolean
  /** The button of the menu that is open or was last. */
  readonly opener: RefObject<HTMLElement | null>
}

export function useFreeWork(): FreeWork {
  const [isNeeded, setNeeded] = useState(false)
  const [paper, setPaper] = useState<LanePaper>()
  const [picked, setPicked] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const [sheet, setSheet] = useState<FreeSheet>()
  /** The same, for what asks while it is being drawn anew. */
  const latest = useRef<FreeSheet>(undefined)
  const opener = useRef<HTMLElement>(null)
  const waiting = useRef<readonly File[]>([])

  const takePaper = useCallback((next: LanePaper | undefined) => {
    setPaper(next)
    next?.commands.addImages(waiting.current)
    waiting.current = []
  }, [])

  function pick(ids: readonly string[]) {
    if (ids.length > 0) setNeeded(true)
    setPicked(ids)
    paper?.commands.select(ids)
  }

  function show(next: FreeSheet | undefined) {
    latest.current = next
    setSheet(next)
  }

  return {
    isNeeded,
    paper,
    takePaper,
    picked,
    pick,
    chosen,
    choose: (ids) => setChosen(ids && new Set(ids)),
    toggle: (id) =>
      setChosen(
        (now = new Set()) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]),
      ),
    addPictures(files) {
      setNeeded(true)
      if (paper === undefined) waiting.current = files
      else paper.commands.addImages(files)
    },
    sheet,
    openMenu(ids, button) {
      const { left, bottom } = button.getBoundingClientRect()
      opener.current = button
      pick(ids)
      show({ what: 'menu', ids, at: { x: left, y: bottom } })
    },
    open(next) {
      if ('ids' in next) pick(next.ids)
      else setNeeded(true)
      show(next)
    },
    close: (which) => latest.current === which && show(undefined),
    gaveWay: (which) => latest.current !== undefined && latest.current !== which,
    opener,
  }
}
