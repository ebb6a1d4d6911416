import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'react'
import { useAll } from '../../../state/use-table.ts'
import { useLaneTools } from '../lane-tools.ts'
import type { PendingImage } from '../paper/image-intake.ts'
import { createLanePaper } from '../paper/lane-paper.ts'
import { usePaperHost } from '../paper/use-paper-host.ts'
import { useSheetHost } from '../paper/use-sheet-host.ts'

export type WallPhotos = {
  /** Addresses of the pictures on the lane, the largest first: a wall's photo is larger than others. */
  readonly urls: readonly string[]
  /** On their way; they wait where there is no line. */
  readonly pending: readonly PendingImage[]
  /** Undefined for who may put nothing but notes on the paper. */
  readonly add: ((files: readonly File[]) => void) | undefined
}

const nothing = () => {}

/** Pictures of a wall on the lane, and the way to hang more of them: by a paper that is on no page, as in the list. */
export function useWallPhotos(): WallPhotos {
  const { document, mayDraw } = useLaneTools()
  const paperHost = usePaperHost(useSheetHost(nothing))
  // What a photo of a wall shows is what one types: nothing to be done about it is offered here.
  const host = useMemo(() => ({ ...paperHost, say: (text: string) => paperHost.say(text) }), [paperHost])
  const [paper] = useState(() => createLanePaper(host, { isSeen: false }))
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useLayoutEffect(() => paper.setHost(host), [paper, host])
  useLayoutEffect(() => paper.start(), [paper])
  useEffect(() => paper.images.subscribe(drawAgain), [paper])
  const pictures = useAll(document.tables.objects)
    .filter(({ type, asset }) => type === 'image' && asset !== '')
    .toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
  return {
    urls: pictures.map(({ asset }) => host.assetUrl(asset)),
    pending: paper.images.pending(),
    add: mayDraw ? paper.commands.addWallPhotos : undefined,
  }
}
