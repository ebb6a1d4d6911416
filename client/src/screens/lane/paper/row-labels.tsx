import { LANE_SIZES, type LaneLayout } from '@brownpaper/shared/lane/layout'
import { Paperclip } from 'lucide-react'
import { useRef } from 'react'
import type { Board } from '../../../canvas/board.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { kindIcons } from '../../../look/icons.ts'
import { useFollowCamera } from '../use-camera.ts'
import { labelScale, labelsWidth, MARGIN, showsNames } from './labels-width.ts'
import styles from './row-labels.module.css'

/** Paper units under the curve where words about its points still hang. */
const BELOW = 44

/** The names of the rows: on the paper left of the lane, and at the screen's edge once that has gone by. */
export function RowLabels({ board, layout }: { readonly board: Board; readonly layout: LaneLayout }) {
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  const { rows, curve } = layout
  const labels = [
    ...rows.map(({ kind, y, height }) => ({ kind, y: y + Math.min(height, LANE_SIZES.note) / 2 })),
    { kind: 'feeling' as const, y: curve.area.y + curve.area.height / 2 },
  ]

  useFollowCamera(board, element, (strip, camera) => {
    const left = camera.paperToScreen({ x: -LANE_SIZES.labels, y: 0 }).x
    const isStuck = left < MARGIN - 1
    const scale = labelScale(camera.zoom)
    const top = camera.paperToScreen({ x: 0, y: layout.grid.y - LANE_SIZES.rowGap }).y
    const bottom = camera.paperToScreen({ x: 0, y: curve.area.y + curve.area.height + BELOW }).y
    strip.toggleAttribute('data-stuck', isStuck)
    strip.toggleAttribute('data-icons', !showsNames(camera.zoom, camera.viewport.width))
    Object.assign(strip.style, {
      transform: `translate(${isStuck ? 0 : left - MARGIN}px, ${top}px)`,
      height: `${bottom - top}px`,
      width: `${labelsWidth(camera)}px`,
    })
    strip.style.setProperty('--scale', String(scale))
    for (const [at, label] of labels.entries()) {
      const child = strip.children[at]
      const y = camera.paperToScreen({ x: 0, y: label.y }).y - top
      if (child instanceof HTMLElement) child.style.top = `${y}px`
    }
  })

  return (
    <div ref={element} className={styles.strip} aria-hidden>
      {labels.map(({ kind }) => {
        const Icon = kind === 'evidence' ? Paperclip : kindIcons[kind]
        return (
          <div key={kind} className={styles.label}>
            <span className={styles.icon} data-kind={kind}>
              <Icon size={18} />
            </span>
            <span className={styles.name}>{t(`lane.rows.${kind}`)}</span>
          </div>
        )
      })}
    </div>
  )
}
