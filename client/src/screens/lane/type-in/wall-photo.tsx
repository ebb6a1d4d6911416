import { ImagePlus, Minus, Plus } from 'lucide-react'
import { type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { usePhotos } from '../paper/use-photos.tsx'
import styles from './type-in-view.module.css'
import type { WallPhotos } from './use-wall-photos.ts'

const ZOOM = { least: 1, most: 6, step: 1.5 } as const

/** The photo one types from, close enough to read; or the way to make one. */
export function WallPhoto({ photos }: { readonly photos: WallPhotos }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(0)
  const [zoom, setZoom] = useState(1)
  const scroller = useRef<HTMLDivElement>(null)
  const at = Math.min(chosen, photos.urls.length - 1)
  const url = photos.urls[at]
  const [coming] = photos.pending
  const { add } = photos
  if (url === undefined && add === undefined) return null

  /** Around the middle of what one sees. */
  function zoomBy(by: number) {
    const next = Math.min(ZOOM.most, Math.max(ZOOM.least, zoom * by))
    const element = scroller.current
    setZoom(next)
    if (element === null) return
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element
    const middle = { x: scrollLeft + clientWidth / 2, y: scrollTop + clientHeight / 2 }
    requestAnimationFrame(() => {
      element.scrollLeft = (middle.x * next) / zoom - clientWidth / 2
      element.scrollTop = (middle.y * next) / zoom - clientHeight / 2
    })
  }
  return (
    <section
      className={classes(styles.photo, url === undefined && styles.bare)}
      aria-label={t('typed.photo.title')}
    >
      {url === undefined ? (
        <div className={styles.noPhoto}>
          <p>{t('typed.photo.text')}</p>
          {add && <AddPhoto onFiles={add} label={t('typed.photo.add')} />}
        </div>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it with the arrows */}
          <div ref={scroller} className={styles.scroller} tabIndex={0} onPointerDown={dragScroll}>
            <img
              src={url}
              alt={t('typed.photo.picture', { number: at + 1, count: photos.urls.length })}
              style={{ width: `${zoom * 100}%` }}
              draggable={false}
            />
          </div>
          <div className={styles.photoBar}>
            <IconButton
              icon={Minus}
              name={t('typed.photo.away')}
              disabled={zoom === ZOOM.least}
              onClick={() => zoomBy(1 / ZOOM.step)}
            />
            <IconButton
              icon={Plus}
              name={t('typed.photo.closer')}
              disabled={zoom === ZOOM.most}
              onClick={() => zoomBy(ZOOM.step)}
            />
            {photos.urls.length > 1 &&
              photos.urls.map((one, index) => (
                <button
                  key={one}
                  type="button"
                  className={styles.which}
                  aria-pressed={index === at}
                  aria-label={t('typed.photo.which', { number: index + 1 })}
                  onClick={() => setChosen(index)}
                >
                  {index + 1}
                </button>
              ))}
            {add && <AddPhoto onFiles={add} label={t('typed.photo.more')} />}
          </div>
        </>
      )}
      {coming !== undefined && (
        <p role="status" className={styles.hint}>
          {t(coming.state === 'waiting' ? 'typed.photo.waiting' : 'typed.photo.coming')}
        </p>
      )}
    </section>
  )
}

/** The camera where there is one to hold up, and pictures from the device. */
function AddPhoto({
  onFiles,
  label,
}: {
  readonly onFiles: (files: readonly File[]) => void
  readonly label: string
}) {
  const { inputs, ways } = usePhotos(onFiles)
  const [only, ...more] = ways
  const isOnly = only !== undefined && more.length === 0
  const button = (
    <Button icon={ImagePlus} {...(isOnly ? { onClick: () => only.onSelect() } : {})}>
      {label}
    </Button>
  )
  return (
    <>
      {inputs}
      {isOnly ? button : <Menu trigger={button} entries={ways} />}
    </>
  )
}

/** A mouse pulls the photo along; a finger does by itself. */
function dragScroll(event: PointerEvent<HTMLDivElement>) {
  if (event.pointerType !== 'mouse' || event.button !== 0) return
  const element = event.currentTarget
  const from = { x: event.clientX + element.scrollLeft, y: event.clientY + element.scrollTop }
  element.setPointerCapture(event.pointerId)
  const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
    element.scrollLeft = from.x - clientX
    element.scrollTop = from.y - clientY
  }
  element.addEventListener('pointermove', move)
  element.addEventListener('lostpointercapture', () => element.removeEventListener('pointermove', move), {
    once: true,
  })
}
