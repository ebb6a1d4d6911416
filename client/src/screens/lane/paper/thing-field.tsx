import type { BoardThing } from '@brownpaper/shared/lane/objects'
import { useRef } from 'react'
import { boxOf } from '../../../canvas/objects.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { colour, font } from '../../../look/tokens.ts'
import { useRecord } from '../../../state/use-table.ts'
import { useLaneTools } from '../lane-tools.ts'
import { SharedField } from '../shared-field.tsx'
import { useFollowCamera } from '../use-camera.ts'
import { inkColour } from './inks.ts'
import type { LanePaper } from './lane-paper.ts'
import { TEXT_LEADING } from './text-height.ts'
import styles from './thing-field.module.css'

/** On the screen at least, so that a phone does not zoom by itself. */
const LEAST_PX = 16

const LABELS = { text: 'text', shape: 'shape', frame: 'frame', connector: 'connector', link: 'link' } as const

/** A field of the page over the words of a text, shape, frame or connector. */
export function ThingField({
  paper,
  id,
  onDone,
  onBlur,
}: {
  readonly paper: LanePaper
  readonly id: string
  readonly onDone: () => void
  readonly onBlur: () => void
}) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const element = useRef<HTMLDivElement>(null)
  const record = useRecord(document.tables.objects, id)
  const type = record?.type ?? 'text'
  useFollowCamera(paper.board, element, ({ style }, camera) => {
    const object = paper.board.object(id)
    if (object === undefined || record === undefined) return
    const room = (object.type === 'custom' ? object.wordsAt : undefined) ?? boxOf(object)
    const size = sizeOf(record)
    const scale = Math.max(camera.zoom, Math.min(1, LEAST_PX / size))
    const { x, y } = camera.paperToScreen(room)
    const width = Math.max(room.width * camera.zoom, type === 'frame' ? 180 : 90)
    style.transform = `translate(${x}px, ${y}px)`
    style.width = `${width}px`
    style.minHeight = `${room.height * camera.zoom}px`
    style.fontSize = `${size * scale}px`
    style.lineHeight = String(TEXT_LEADING)
  })
  if (record === undefined) return null
  const isTitle = type === 'frame'
  const label = type in LABELS ? LABELS[type as keyof typeof LABELS] : 'text' // just looked up
  const done = () => {
    paper.commands.leave()
    onDone()
  }
  return (
    <div
      ref={element}
      className={styles.field}
      data-type={type}
      style={{ fontFamily: isTitle ? font.title : font.note, color: inkOf(record) }}
    >
      <SharedField
        table={document.tables.objects}
        id={id}
        label={t(`board.fields.${label}`)}
        placeholder={t(isTitle ? 'board.fields.framePlaceholder' : 'board.fields.placeholder')}
        isLong={!isTitle}
        takesFocus
        className={styles.words}
        onSplice={(splices) => paper.commands.type('thing', id, splices)}
        onBlur={onBlur}
        onKey={(event) => {
          const hasMod = event.ctrlKey || event.metaKey
          const ends = event.key === 'Escape' || (event.key === 'Enter' && (isTitle || hasMod))
          if (!ends && event.key !== 'Tab') return
          event.preventDefault()
          event.stopPropagation()
          done()
        }}
      />
    </div>
  )
}

/** As the canvas writes them, in paper units. */
function sizeOf({ type, size }: BoardThing): number {
  if (type === 'text') return size
  return type === 'frame' ? 18 : 20
}

const inkOf = ({ type, ink }: BoardThing) => (type === 'frame' ? colour.ink : inkColour[ink])
