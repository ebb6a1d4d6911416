import '../../i18n/later/evidence.ts'
import type { PictureKind } from '@brownpaper/shared/lane/evidence'
import { ArrowLeft, ArrowRight, Paintbrush, ShieldQuestionMark, Undo2 } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { DialogFrame, DialogSheet } from '../../ui/dialog.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { Brush } from './brush.tsx'
import { type BrushSize, type Mark, paintMark } from './marks.ts'
import { isPdf, openPdf, type PdfFile } from './open-pdf.ts'
import { type PictureTrouble, readPicture, writePicture } from './read-picture.ts'
import styles from './review-dialog.module.css'

/** A picture that may leave the device: what had to be black is black in its pixels, and nothing else is kept. */
export type ReviewedPicture = {
  readonly file: Blob
  readonly picture: ImageBitmap
  readonly kind: PictureKind
}

type Shown = { readonly canvas: HTMLCanvasElement; readonly kind: PictureKind }

export type ReviewProps = {
  readonly files: readonly File[]
  /** What is asked beside the picture: where it belongs, from when it is. */
  readonly details?: ((kind: PictureKind) => ReactNode) | undefined
  /** False while what is asked beside it has no answer yet. */
  readonly isComplete?: boolean
  /** Longest side in pixels; default what is sharp for any picture. */
  readonly mostPx?: number | undefined
  readonly onPicture: (picture: ReviewedPicture, from: File) => void
  /** All were looked at, or somebody stopped: what was not answered is gone. */
  readonly onClose: () => void
}

/**
 * Before a picture leaves the device: whether there is anything about customers on it, and a brush that makes it black.
 * One file after the other; of a PDF one chooses a page.
 */
export function ReviewDialog({ files, details, isComplete = true, mostPx, onPicture, onClose }: ReviewProps) {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const file = files[at]
  const next = () => (at + 1 < files.length ? setAt(at + 1) : onClose())
  return (
    <DialogFrame open onClose={onClose} size="large" closesOutside={false}>
      {file !== undefined && (
        <OneFile
          key={at}
          file={file}
          count={
            files.length > 1
              ? t('evidence.review.count', { number: at + 1, of: files.length, name: file.name })
              : undefined
          }
          details={details}
          isComplete={isComplete}
          mostPx={mostPx}
          onSkip={next}
          onPicture={(picture) => {
            onPicture(picture, file)
            next()
          }}
        />
      )}
    </DialogFrame>
  )
}

type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'trouble'; readonly why: PictureTrouble }
  | { readonly state: 'pages'; readonly pdf: PdfFile }
  | ({ readonly state: 'shown' } & Shown)

type OneFileProps = Pick<ReviewProps, 'details' | 'mostPx'> & {
  readonly file: File
  /** Which of how many it is, where there are more. */
  readonly count: string | undefined
  readonly isComplete: boolean
  readonly onSkip: () => void
  readonly onPicture: (picture: ReviewedPicture) => void
}

function OneFile({ file, mostPx, count, onSkip, ...rest }: OneFileProps) {
  const { t } = useTranslation()
  const [reading, setReading] = useState<Reading>({ state: 'reading' })

  useEffect(() => {
    let isGone = false
    let pdf: PdfFile | undefined
    void read(file, mostPx).then((found) => {
      if (found.state === 'pages') pdf = found.pdf
      if (isGone) pdf?.close()
      else setReading(found)
    })
    return () => {
      isGone = true
      pdf?.close()
    }
  }, [file, mostPx])

  switch (reading.state) {
    case 'reading':
      return (
        <DialogSheet title={t('evidence.review.reading')} intro={count}>
          <p className={styles.reading}>
            <Spinner size={24} /> {file.name}
          </p>
        </DialogSheet>
      )
    case 'trouble':
      return (
        <DialogSheet
          title={t('evidence.trouble.title')}
          intro={count ?? file.name}
          footer={
            <Button variant="primary" onClick={onSkip}>
              {t('evidence.trouble.understood')}
            </Button>
          }
        >
          <p role="alert">{t(`evidence.trouble.${reading.why}`)}</p>
        </DialogSheet>
      )
    case 'pages':
      return (
        <ChoosePage
          pdf={reading.pdf}
          count={count}
          onTrouble={() => setReading({ state: 'trouble', why: 'pdf-broken' })}
          onPage={(canvas) => setReading({ state: 'shown', canvas, kind: 'document' })}
        />
      )
    case 'shown':
      return <Question {...rest} count={count} canvas={reading.canvas} kind={reading.kind} />
  }
}

async function read(file: File, mostPx: number | undefined): Promise<Reading> {
  if (await isPdf(file)) {
    const opened = await openPdf(file)
    return opened.ok ? { state: 'pages', pdf: opened.pdf } : { state: 'trouble', why: opened.why }
  }
  const found = await readPicture(file, mostPx)
  if (!found.ok) return { state: 'trouble', why: found.why }
  return { state: 'shown', canvas: found.canvas, kind: found.isPhoto ? 'photo' : 'screenshot' }
}

/** Small enough to be painted at once while one leafs through. */
const LEAF_PX = 900

function ChoosePage({
  pdf,
  count,
  onPage,
  onTrouble,
}: {
  readonly pdf: PdfFile
  readonly count: string | undefined
  readonly onPage: (canvas: HTMLCanvasElement) => void
  readonly onTrouble: () => void
}) {
  const { t } = useTranslation()
  const [page, setPage] = useState(1)
  const [leaf, setLeaf] = useState<{ readonly page: number; readonly canvas: HTMLCanvasElement }>()
  const [isTaking, setTaking] = useState(false)
  const failed = useEffectEvent(onTrouble)

  useEffect(() => {
    let isGone = false
    pdf.paint(page, LEAF_PX).then(
      (canvas) => isGone || setLeaf({ page, canvas }),
      () => isGone || failed(),
    )
    return () => {
      isGone = true
    }
  }, [pdf, page])

  async function take() {
    setTaking(true)
    await pdf.paint(page).then(onPage, onTrouble)
  }

  return (
    <DialogSheet
      title={t('evidence.pdf.title')}
      intro={[count, t('evidence.pdf.intro')].filter(Boolean).join('. ')}
      footer={
        <Button variant="primary" busy={isTaking} onClick={() => void take()}>
          {t('evidence.pdf.take')}
        </Button>
      }
    >
      <div className={styles.pages}>
        <div className={styles.leaf} aria-busy={leaf?.page !== page}>
          {leaf === undefined ? (
            <Spinner size={28} />
          ) : (
            <div role="img" aria-label={t('evidence.pdf.page', { number: leaf.page, of: pdf.pages })}>
              <Canvas canvas={leaf.canvas} />
            </div>
          )}
        </div>
        <div className={styles.leafing}>
          <Button
            icon={ArrowLeft}
            disabled={page === 1}
            aria-label={t('evidence.pdf.back')}
            onClick={() => setPage(page - 1)}
          >
            {t('evidence.pdf.previous')}
          </Button>
          <span role="status">{t('evidence.pdf.page', { number: page, of: pdf.pages })}</span>
          <Button
            iconAfter={ArrowRight}
            disabled={page === pdf.pages}
            aria-label={t('evidence.pdf.forward')}
            onClick={() => setPage(page + 1)}
          >
            {t('evidence.pdf.next')}
          </Button>
        </div>
      </div>
    </DialogSheet>
  )
}

/** A canvas that was painted elsewhere, where it is to be seen. */
function Canvas({ canvas }: { readonly canvas: HTMLCanvasElement }) {
  return (
    <div
      key={canvas.width}
      className={styles.picture}
      ref={(place) => {
        if (place !== null && canvas.parentElement !== place) place.replaceChildren(canvas)
      }}
    />
  )
}

function Question({
  canvas,
  kind,
  count,
  details,
  isComplete,
  onPicture,
}: Omit<OneFileProps, 'file' | 'mostPx' | 'onSkip'> & Shown) {
  const { t } = useTranslation()
  const [isBrushing, setBrushing] = useState(false)
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const [size, setSize] = useState<BrushSize>('thick')
  const [isSending, setSending] = useState(false)

  async function send(black: readonly Mark[]) {
    setSending(true)
    const context = canvas.getContext('2d')
    // From here on what was under it is nowhere any more.
    if (context !== null) for (const mark of black) paintMark(context, mark)
    const file = context === null ? undefined : await writePicture(canvas, { isPhoto: kind === 'photo' })
    if (file === undefined) return setSending(false)
    onPicture({ file, kind, picture: await createImageBitmap(canvas) })
  }

  const form = details?.(kind)
  const undo = () => setMarks((all) => all.slice(0, -1))
  if (isBrushing) {
    return (
      <DialogSheet
        title={t('evidence.brush.title')}
        intro={t('evidence.brush.intro')}
        footer={
          <>
            <Button variant="quiet" icon={ArrowLeft} onClick={() => setBrushing(false)}>
              {t('evidence.brush.back')}
            </Button>
            <Button
              variant="primary"
              busy={isSending}
              disabled={marks.length === 0}
              onClick={() => void send(marks)}
            >
              {t('evidence.brush.send')}
            </Button>
          </>
        }
      >
        <div className={styles.tools}>
          <SegmentedControl
            label={t('evidence.brush.size')}
            labelHidden
            value={size}
            onValue={setSize}
            options={[
              { value: 'thin', label: t('evidence.brush.thin') },
              { value: 'thick', label: t('evidence.brush.thick') },
            ]}
          />
          <Button icon={Undo2} disabled={marks.length === 0} onClick={undo}>
            {t('evidence.brush.undo')}
          </Button>
        </div>
        <Brush
          picture={canvas}
          marks={marks}
          size={size}
          onMark={(mark) => setMarks((all) => [...all, mark])}
          onUndo={undo}
        />
      </DialogSheet>
    )
  }
  return (
    <DialogSheet
      title={t('evidence.review.title')}
      intro={count}
      footer={
        <>
          <Button
            icon={Paintbrush}
            // What is asked beside the picture cannot be answered over the brush.
            disabled={isSending || !isComplete}
            onClick={() => setBrushing(true)}
          >
            {t('evidence.review.yes')}
          </Button>
          <Button
            variant="primary"
            busy={isSending}
            disabled={!isComplete}
            // What was painted and taken back to this question is a mistake until it is sent from the brush.
            onClick={() => void send([])}
          >
            {t('evidence.review.no')}
          </Button>
        </>
      }
    >
      <div className={form === undefined ? styles.alone : styles.beside}>
        <div role="img" aria-label={t('evidence.review.picture')}>
          <Canvas canvas={canvas} />
        </div>
        <div className={styles.form}>
          {form}
          <p className={styles.why}>
            <ShieldQuestionMark size={20} aria-hidden />
            <span>{t('evidence.review.why')}</span>
          </p>
        </div>
      </div>
    </DialogSheet>
  )
}
