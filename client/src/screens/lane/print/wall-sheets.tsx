import { useEffect, useRef } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import styles from './print-view.module.css'
import type { WallPicture } from './use-wall-picture.ts'
import { useWhose } from './use-whose.ts'
import { PAGE_MARGIN, PAGE_OVERLAP, type WallPage, type WallPlan } from './wall-pages.ts'

/** Pixels a millimetre on paper: 200 dots an inch, at which handwriting is sharp from half a metre. */
const SHARPNESS = 200 / 25.4
/** The picture on screen, in pixels. */
const SHOWN_PX = 2400
/** A canvas of more pixels some browsers do not give; a sheet as large as a wall is painted in pieces. */
const MOST_SIDE_PX = 2048

/** The whole wall with the edges of the sheets over it. */
export function WallOverview({
  wall: { picture, bounds },
  plan,
}: {
  readonly wall: WallPicture
  readonly plan: WallPlan
}) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const scale = Math.min(SHOWN_PX / bounds.width, MOST_SIDE_PX / bounds.height)
    const canvas = picture.paint({
      x: bounds.x,
      y: bounds.y,
      width: Math.max(1, Math.round(bounds.width * scale)),
      height: Math.max(1, Math.round(bounds.height * scale)),
      scale,
    })
    if (canvas !== undefined) place.current?.replaceChildren(canvas)
  }, [picture, bounds])
  return (
    <div
      className={styles.overview}
      role="img"
      aria-label={t('printing.overview', { count: plan.pages.length })}
    >
      <div ref={place} />
      {plan.pages.map(({ row, column, part }) => (
        <span
          key={`${row} ${column}`}
          className={styles.tile}
          style={{
            left: `${((part.x - bounds.x) / bounds.width) * 100}%`,
            top: `${((part.y - bounds.y) / bounds.height) * 100}%`,
            width: `${(part.width / bounds.width) * 100}%`,
            height: `${(part.height / bounds.height) * 100}%`,
          }}
        >
          {plan.pages.length > 1 && <b className={styles.tileName}>{pageName({ row, column })}</b>}
        </span>
      ))}
    </div>
  )
}

/** "B3": the second row, the third sheet. */
const pageName = ({ row, column }: Pick<WallPage, 'row' | 'column'>) =>
  `${String.fromCharCode(65 + (row % 26))}${column + 1}`

/** The sheets of a wall, bare until they are painted; `page` is the kind of page they are printed on. */
export function WallSheets({ plan, page: kind }: { readonly plan: WallPlan; readonly page?: string }) {
  const { t } = useTranslation()
  const whose = useWhose()
  const { pages, width, height, columns, rows } = plan
  return pages.map((page) => {
    const name = t('printing.page', { name: pageName(page), columns, rows })
    return (
      <section
        key={pageName(page)}
        className={styles.page}
        data-page={pageName(page)}
        style={{ width: `${width}mm`, height: `${height}mm`, page: kind }}
      >
        <div className={styles.part} style={{ inset: `${PAGE_MARGIN}mm` }} />
        {pages.length > 1 && <CutMarks page={page} plan={plan} />}
        <p className={styles.pageName}>{pages.length > 1 ? `${whose} · ${name}` : whose}</p>
      </section>
    )
  })
}

/** Where to cut: the edge that lies over the sheet before. The other edges stay whole, to glue on. */
function CutMarks({
  page: { row, column, part },
  plan,
}: {
  readonly page: WallPage
  readonly plan: WallPlan
}) {
  const right = PAGE_MARGIN + part.width * plan.scale
  const bottom = PAGE_MARGIN + part.height * plan.scale
  return (
    <>
      {column > 0 && <i className={styles.cutDown} style={{ left: `${PAGE_MARGIN}mm` }} />}
      {row > 0 && <i className={styles.cutAcross} style={{ top: `${PAGE_MARGIN}mm` }} />}
      {column < plan.columns - 1 && (
        <i className={styles.glueDown} style={{ left: `${right - PAGE_OVERLAP}mm` }} />
      )}
      {row < plan.rows - 1 && (
        <i className={styles.glueAcross} style={{ top: `${bottom - PAGE_OVERLAP}mm` }} />
      )}
    </>
  )
}

/** How painting goes on, and what is told of it. */
export type PaintOptions = {
  /** Asked before each piece. */
  readonly goOn: () => boolean
  /** Told after each sheet. */
  readonly onPage?: () => void
}

/**
 * Paints the sheets of a wall, one after the other, into those that `WallSheets` made inside an element. The answer
 * takes the pictures away again.
 */
export async function paintSheets(
  { picture }: WallPicture,
  { pages, scale }: WallPlan,
  element: HTMLElement,
  { goOn, onPage }: PaintOptions,
): Promise<() => void> {
  const images: HTMLImageElement[] = []
  const clear = () => {
    for (const image of images.splice(0)) {
      URL.revokeObjectURL(image.src)
      image.remove()
    }
  }
  const sharp = scale * SHARPNESS
  for (const page of pages) {
    const place = element.querySelector(`[data-page="${pageName(page)}"] > div`)
    for (const piece of piecesOf(page, sharp)) {
      if (!goOn()) return clear
      const canvas = picture.paint({ ...piece, scale: sharp })
      const blob = await new Promise<Blob | null>((resolve) =>
        canvas === undefined ? resolve(null) : canvas.toBlob(resolve, 'image/png'),
      )
      if (blob === null) continue
      const image = new Image()
      image.src = URL.createObjectURL(blob)
      images.push(image)
      image.style.left = `${(piece.x - page.part.x) * scale}mm`
      image.style.top = `${(piece.y - page.part.y) * scale}mm`
      image.style.width = `${(piece.width / sharp) * scale}mm`
      await image.decode()
      place?.append(image)
    }
    onPage?.()
  }
  return clear
}

/** A sheet in pieces that any browser has a canvas for. */
function piecesOf({ part }: WallPage, sharp: number) {
  const pieces: { x: number; y: number; width: number; height: number }[] = []
  const wide = Math.round(part.width * sharp)
  const high = Math.round(part.height * sharp)
  for (let y = 0; y < high; y += MOST_SIDE_PX) {
    for (let x = 0; x < wide; x += MOST_SIDE_PX) {
      pieces.push({
        x: part.x + x / sharp,
        y: part.y + y / sharp,
        width: Math.min(MOST_SIDE_PX, wide - x),
        height: Math.min(MOST_SIDE_PX, high - y),
      })
    }
  }
  return pieces
}
