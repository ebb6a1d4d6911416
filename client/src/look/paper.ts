import { paperTile } from './paper-tile.ts'

/**
 * Draws the paper once and hands it to the style sheet as `--paper-texture`: `.paper` in global.css lies on it.
 * Until then, and where motion is reduced or contrast raised, the plain colour shows.
 */
export function layPaper(): void {
  const dpr = Math.min(2, Math.max(1, window.devicePixelRatio))
  const size = 256
  paperTile({ size, dpr }).toBlob((blob) => {
    if (!blob) return
    const root = document.documentElement.style
    root.setProperty('--paper-texture', `url(${URL.createObjectURL(blob)})`)
    root.setProperty('--paper-tile', `${size}px`)
  })
}
