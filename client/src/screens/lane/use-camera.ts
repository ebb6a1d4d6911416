import { type RefObject, useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react'
import type { Board, Camera } from '../../canvas/board.ts'

/** Places an element by the camera, at once and at every move, without rendering. */
export function useFollowCamera(
  board: Board,
  element: RefObject<HTMLElement | null>,
  place: (element: HTMLElement, camera: Camera) => void,
): void {
  const follow = useEffectEvent(() => {
    if (element.current !== null) place(element.current, board.camera)
  })
  useLayoutEffect(() => follow())
  useLayoutEffect(() => board.camera.subscribe(() => follow()), [board])
}

/** The zoom in whole percents. */
export function useZoomPercent({ camera }: Board): number {
  return useSyncExternalStore(camera.subscribe, () => Math.round(camera.zoom * 100))
}
