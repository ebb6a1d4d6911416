import { Printer } from 'lucide-react'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import { Switch } from '../../../ui/switch.tsx'
import styles from './print-view.module.css'
import { usePageSize } from './use-page-size.ts'
import { useWallPicture, type WallPicture } from './use-wall-picture.ts'
import {
  NOTE_WIDTHS,
  PAGE_MARGIN,
  PAGE_OVERLAP,
  PAPERS,
  type PaperName,
  planWall,
  type WallPage,
  type WallPlan,
} from './wall-pages.ts'

/** Pixels a millimetre on paper: 200 dots an inch, at which handwriting is sharp from half a metre. */
const SHARPNESS = 200 / 25.4
/** The picture on screen, in pixels. */
const SHOWN_PX = 2400
/** A canvas of more pixels some browsers do not give; a sheet as large as a wall is painted in pieces. */
const MOST_SIDE_PX = 2048

/** The wall in real size: how large, on what, and how the sheets come together. */
export function PrintWall() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [paper, setPaper] = useState<PaperName>('a4')
  const [noteWidth, setNoteWidth] = useState('76')
  const [isEmpty, setEmpty] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const wall = useWallPicture({ isEmpty })
  const plan = wall && planWall(wall.bounds, paper, Number(noteWidth))
  usePageSize(plan?.width ?? 210, plan?.height ?? 297)
  const metres = (mm: number) => number(Math.round(mm / 10) / 100)
  return (
    <>
      <div className={styles.options}>
        <Select
          label={t('printing.paper')}
          value={paper}
          onValue={setPaper}
          options={PAPERS.map((value) => ({ value, label: t(`printing.papers.${value}`) }))}
        />
        <Select
          label={t('printing.noteWidth')}
          value={noteWidth}
          onValue={setNoteWidth}
          options={NOTE_WIDTHS.map((value) => ({ value: String(value), label: t('printing.mm', { value }) }))}
        />
        <Switch
          label={t('printing.isEmpty')}
          hint={t('printing.isEmptyHint')}
          checked={isEmpty}
          onChecked={setEmpty}
        />
        <Button
          variant="primary"
          icon={Printer}
          busy={isPrinting}
          disabled={plan === undefined}
          onClick={() => setPrinting(true)}
        >
          {t('printing.print')}
        </Button>
      </div>
      <main className={styles.wall}>
        {plan !== undefined && (
          <p className={styles.told} role="status">
            {t('printing.size', { width: metres(plan.wall.width), height: metres(plan.wall.height) })}{' '}
            {t('printing.sheets', { count: plan.pages.length })}{' '}
            {t(paper === 'one' ? 'printing.oneHint' : 'printing.tilesHint')}
          </p>
        )}
        {wall === undefined || plan === undefined ? (
          <Spinner label={t('printing.coming')} />
        ) : (
          <Overview wall={wall} plan={plan} />
        )}
      </main>
      {isPrinting && wall !== undefined && plan !== undefined && (
        <Pages wall={wall} plan={plan} onDone={() => setPrinting(false)} />
      )}
    </>
  )
}

/** The whole wall with the edges of the sheets over it. */
function Overview({
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

/** The sheets, on paper only; painted one after the other, then the browser's print window opens. */
function Pages({
  wall,
  plan,
  onDone,
}: {
  readonly wall: WallPicture
  readonly plan: WallPlan
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  const done = useEffectEvent(onDone)
  const { pages, width, height, columns, rows } = plan
  useEffect(() => {
    let isWanted = true
    const urls: string[] = []
    const finished = () => done()
    window.addEventListener('afterprint', finished)
    void paintAll(wall, plan, element, { urls, goOn: () => isWanted }).then(() => {
      if (isWanted) window.print()
    })
    return () => {
      isWanted = false
      window.removeEventListener('afterprint', finished)
      for (const url of urls) URL.revokeObjectURL(url)
    }
  }, [wall, plan])
  return createPortal(
    <div ref={element} className={styles.pages} data-print-wall>
      {pages.map((page) => (
        <section
          key={pageName(page)}
          className={styles.page}
          data-page={pageName(page)}
          style={{ width: `${width}mm`, height: `${height}mm` }}
        >
          <div className={styles.part} style={{ inset: `${PAGE_MARGIN}mm` }} />
          {pages.length > 1 && (
            <>
              <CutMarks page={page} plan={plan} />
              <p className={styles.pageName}>{t('printing.page', { name: pageName(page), columns, rows })}</p>
            </>
          )}
        </section>
      ))}
    </div>,
    document.body,
  )
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

async function paintAll(
  { picture }: WallPicture,
  { pages, scale }: WallPlan,
  element: RefObject<HTMLDivElement | null>,
  { urls, goOn }: { readonly urls: string[]; readonly goOn: () => boolean },
): Promise<void> {
  const sharp = scale * SHARPNESS
  for (const page of pages) {
    const place = element.current?.querySelector(`[data-page="${pageName(page)}"] > div`)
    for (const piece of piecesOf(page, sharp)) {
      if (!goOn()) return
      const canvas = picture.paint({ ...piece, scale: sharp })
      const blob = await new Promise<Blob | null>((resolve) =>
        canvas === undefined ? resolve(null) : canvas.toBlob(resolve, 'image/png'),
      )
      if (blob === null) continue
      const image = new Image()
      image.src = URL.createObjectURL(blob)
      urls.push(image.src)
      image.style.left = `${(piece.x - page.part.x) * scale}mm`
      image.style.top = `${(piece.y - page.part.y) * scale}mm`
      image.style.width = `${(piece.width / sharp) * scale}mm`
      await image.decode()
      place?.append(image)
    }
  }
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
