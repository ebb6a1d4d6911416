import { must } from '@brownpaper/shared/base/assert'
import type { Size } from './geometry.ts'

/** A canvas on the page that is painted now and then, and moved or stretched at many frames between. */
export interface StillCanvas {
  /** To paint on: shown at once. */
  paint(): CanvasRenderingContext2D
  /** Empties it. */
  resize(size: Size, pixelRatio: number): void
  /** A frame is on its way in which it may only have moved. */
  frame(): void
  /**
   * From now on a picture of it is shown once it was not painted for some frames. Where graphics are painted by the
   * processor, browsers copy a whole canvas for each frame of the page, painted on or not; a picture they copy once.
   */
  showPictures(): void
  remove(): void
}

export interface StillCanvasOptions {
  /** What hides all behind it is cheaper to show. */
  readonly isOpaque: boolean
}

/** A picture costs about two copies: not made of what is painted again right away. */
const STILL_FRAMES = 6

export function createStillCanvas(container: HTMLElement, { isOpaque }: StillCanvasOptions): StillCanvas {
  const canvas = addCanvas(container)
  const context = must(canvas.getContext('2d', { alpha: !isOpaque }), 'a canvas to paint on')
  let picture: HTMLCanvasElement | undefined
  let pictures: ImageBitmapRenderingContext | undefined
  let framesStill = 0
  let isPicture = false

  function show(shown: 'canvas' | 'picture') {
    isPicture = shown === 'picture'
    canvas.style.visibility = isPicture ? 'hidden' : ''
    if (picture) picture.style.visibility = isPicture ? '' : 'hidden'
  }

  function takePicture() {
    if (!pictures || canvas.width === 0 || canvas.height === 0) return
    const copy = new OffscreenCanvas(canvas.width, canvas.height)
    copy.getContext('2d', { alpha: !isOpaque })?.drawImage(canvas, 0, 0)
    pictures.transferFromImageBitmap(copy.transferToImageBitmap())
    show('picture')
  }

  return {
    paint() {
      framesStill = 0
      if (isPicture) show('canvas')
      return context
    },
    resize({ width, height }, pixelRatio) {
      framesStill = 0
      if (isPicture) show('canvas')
      canvas.width = Math.floor(width * pixelRatio)
      canvas.height = Math.floor(height * pixelRatio)
      for (const element of [canvas, picture]) {
        if (!element) continue
        element.style.width = `${width}px`
        element.style.height = `${height}px`
      }
    },
    frame() {
      if (pictures && !isPicture && ++framesStill >= STILL_FRAMES) takePicture()
    },
    showPictures() {
      if (picture || typeof OffscreenCanvas === 'undefined') return
      picture = addCanvas(container)
      picture.style.width = canvas.style.width
      picture.style.height = canvas.style.height
      pictures = picture.getContext('bitmaprenderer', { alpha: !isOpaque }) ?? undefined
      show('canvas')
    },
    remove() {
      canvas.remove()
      picture?.remove()
    },
  }
}

/** At the same place as others in it. */
function addCanvas(container: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'position: absolute; left: 0; top: 0'
  container.append(canvas)
  return canvas
}
