import { isFixed, isShock } from '@brownpaper/shared/lane/note-marks'
import {
  ChevronRight,
  CircleCheck,
  Ellipsis,
  HeartCrack,
  Link2,
  Lock,
  MessageSquare,
  Paperclip,
} from 'lucide-react'
import type { CSSProperties, MouseEvent, ReactNode } from 'react'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { Crown } from '../../../../look/crown.tsx'
import { channelIcon, kindIcons } from '../../../../look/icons.ts'
import { ScoreFace } from '../../../../look/score-face.tsx'
import { nearestScore } from '../../../../look/score-faces.ts'
import { classes } from '../../../../ui/classes.ts'
import { useLaneTools, useSnapshot } from '../../lane-tools.ts'
import { useTyper } from '../../use-lane-typing.ts'
import { objectIcons } from './object-icons.ts'
import styles from './tree-row.module.css'
import type { TreeRow } from './tree-rows.ts'

export type RowProps = {
  readonly row: TreeRow
  readonly text: string
  readonly label: string
  readonly comments: number
  /** The moment it belongs to, where it belongs to one. */
  readonly moment: string | undefined
  /** The one line that Tab comes to. */
  readonly isHere: boolean
  /** Undefined for a heading, which cannot be chosen. */
  readonly isChosen: boolean | undefined
  readonly style: CSSProperties
  /** Instead of its text, while one types. */
  readonly field: ReactNode
  readonly onToggle: () => void
  readonly onPress: (event: MouseEvent) => void
  readonly onEdit: () => void
  readonly onMenu: (at: DOMRect) => void
}

/** A line of the tree. The keys are the tree's. */
export function TreeRowView(props: RowProps) {
  const { row, text, label, moment, isHere, isChosen, style, field } = props
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const typer = useTyper(row.what === 'note' ? row.id : '')
  const kind = row.what === 'note' ? document.tables.notes.get(row.id)?.kind : undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    <div
      role="treeitem"
      tabIndex={isHere ? 0 : -1}
      data-key={row.key}
      data-here={isHere || undefined}
      data-kind={kind}
      data-what={row.what}
      data-at-moment={moment}
      aria-label={typer === '' ? label : `${label}, ${t('outline.typing', { name: typer })}`}
      aria-level={row.level}
      aria-setsize={row.count}
      aria-posinset={row.place}
      aria-selected={isChosen}
      aria-expanded={row.isOpen}
      className={styles.row}
      style={style}
      onClick={props.onPress}
      onDoubleClick={props.onEdit}
      onContextMenu={(event) => {
        event.preventDefault()
        props.onMenu(new DOMRect(event.clientX, event.clientY, 0, 0))
      }}
    >
      <Fold row={row} onToggle={props.onToggle} />
      <Picture row={row} />
      {field ?? <span className={classes(styles.text, typer !== '' && styles.typed)}>{text}</span>}
      {field === undefined && <Marks {...props} />}
      {field === undefined && hasMenu(row) && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={t('outline.more', { name: text })}
          onClick={(event) => {
            event.stopPropagation()
            props.onMenu(event.currentTarget.getBoundingClientRect())
          }}
        >
          <Ellipsis size={18} aria-hidden />
        </button>
      )}
    </div>
  )
}

const hasMenu = ({ what, id }: TreeRow) => what !== 'loose' && !(what === 'phase' && id === '')

/** Only pressing needs it: the keys are the arrows, and `aria-expanded` says how it stands. */
function Fold({ row, onToggle }: { readonly row: TreeRow; readonly onToggle: () => void }) {
  if (row.level === 3) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger place to press, beside the arrow keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    <span
      className={styles.fold}
      data-open={row.isOpen}
      data-none={row.isOpen === undefined || undefined}
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <ChevronRight size={18} aria-hidden />
    </span>
  )
}

function Picture({ row: { what, id } }: { readonly row: TreeRow }) {
  const { document, workshop } = useLaneTools()
  const { layout, scores } = useSnapshot()
  if (what === 'moment') {
    return <span className={styles.number} data-count={layout.columnOf.get(id)?.number} aria-hidden />
  }
  if (what === 'score') {
    const score = scores.get(id)?.median
    return score === undefined ? (
      <kindIcons.feeling size={18} aria-hidden className={styles.icon} />
    ) : (
      <ScoreFace score={nearestScore(score)} size={24} silent />
    )
  }
  const Icon = iconOf()
  return Icon === undefined ? null : <Icon size={18} aria-hidden className={styles.icon} />

  function iconOf() {
    const { notes, objects, moments } = document.tables
    if (what === 'note') return kindIcons[notes.get(id)?.kind ?? 'plain']
    if (what === 'word') return kindIcons.feeling
    if (what === 'object') return objectIcons[objects.get(id)?.type ?? 'shape']
    if (what === 'evidence') return Paperclip
    if (what !== 'channel') return undefined
    const channel = workshop.tables.channels.get(moments.get(id)?.channel ?? '')
    return channel === undefined ? kindIcons.channel : channelIcon(channel.icon)
  }
}

/** What the label says in words, for who looks: drawn by the style sheet, so that it is no part of the name. */
function Marks({ row: { what, id }, comments }: RowProps) {
  const { document } = useLaneTools()
  const { notes, moments, objects } = document.tables
  const note = what === 'note' ? notes.get(id) : undefined
  const top = note?.top
  const isLocked =
    what === 'note' ? notes.get(id)?.locked : what === 'object' ? objects.get(id)?.locked : undefined
  return (
    <>
      {top !== undefined && <span className={styles.top} data-count={top} aria-hidden />}
      {note !== undefined && isFixed(note) && <CircleCheck size={14} aria-hidden className={styles.mark} />}
      {note !== undefined && isShock(note) && <HeartCrack size={14} aria-hidden className={styles.mark} />}
      {what === 'moment' && moments.get(id)?.royal !== undefined && <Crown size={18} />}
      {isLocked === true && <Lock size={14} aria-hidden className={styles.mark} />}
      {comments > 0 && (
        <span className={styles.mark} data-count={comments} aria-hidden>
          <MessageSquare size={14} />
        </span>
      )}
      {what === 'object' && objects.get(id)?.url !== '' && (
        <Link2 size={14} aria-hidden className={styles.mark} />
      )}
    </>
  )
}
