import '../../../i18n/later/board.ts'
import type { BoardThing } from '@brownpaper/shared/lane/objects'
import {
  CopyPlus,
  Ellipsis,
  ExternalLink,
  Group,
  Lock,
  LockOpen,
  MessageCirclePlus,
  Palette,
  Pencil,
  RotateCw,
  Trash2,
  Ungroup,
} from 'lucide-react'
import { useRef, useSyncExternalStore } from 'react'
import type { Rect } from '../../../canvas/board.ts'
import { rectAround } from '../../../canvas/geometry.ts'
import { MOST_FRAMED } from '../../../canvas/handles.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { useFollowCamera } from '../use-camera.ts'
import { inkColour } from './inks.ts'
import type { LanePaper } from './lane-paper.ts'
import { LookSheet, looksOf, one } from './look-sheet.tsx'
import styles from './selection-bar.module.css'
import { usePaperState } from './use-paper-state.ts'

/** CSS pixels between what is selected and the bar, with room for its handles. */
const GAP = 40

/**
 * What can be done with what is selected, beside it and never over it; on a phone above the toolbar. A single note in
 * the grid has none: it would cover its neighbours, and its menu says the same.
 */
export function SelectionBar({ paper }: { readonly paper: LanePaper }) {
  const { canWrite } = useLaneTools()
  const { tool, editing, isBusy, menu } = usePaperState(paper)
  const ids = useSelection(paper)
  const { objects, notes } = useLaneTools().document.tables
  // Whatever is selected may be changed or taken away by somebody else.
  useSnapshot()
  useSyncExternalStore(
    (listener) => objects.subscribeChanges(listener),
    () => ids.map((id) => objects.get(id)).filter((one) => one !== undefined && !one.removed).length,
  )
  if (!canWrite || tool !== 'select' || editing !== undefined || isBusy || menu !== undefined) return null
  const isLoneCellNote = ids.length === 1 && notes.get(ids[0] ?? '')?.place.at === 'cell'
  if (ids.length === 0 || isLoneCellNote) return null
  return <Bar key={ids.join()} paper={paper} ids={ids} />
}

const NONE: readonly string[] = []

/** Notes, objects and words that are picked, by their ids in the lane; the same array until the choice is another. */
function useSelection({ board, commands }: LanePaper): readonly string[] {
  const known = useRef<{ readonly of: ReadonlySet<string>; readonly ids: readonly string[] }>(undefined)
  return useSyncExternalStore(
    (listener) => board.on('selectionChange', listener),
    () => {
      if (known.current?.of !== board.selection) {
        const ids = commands.selectedIds()
        known.current = { of: board.selection, ids: ids.length === 0 ? NONE : ids }
      }
      return known.current?.ids ?? NONE
    },
  )
}

type BarProps = { readonly paper: LanePaper; readonly ids: readonly string[] }

function Bar({ paper, ids }: BarProps) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const element = useRef<HTMLDivElement>(null)
  const { commands, board } = paper
  useFollowCamera(board, element, (bar) => placeBar(bar, paper))
  const records = ids.flatMap((id) => document.tables.objects.get(id) ?? [])
  const [only] = records
  const lone = ids.length === 1 ? only : undefined
  const groups = new Set(
    ids.map((id) => (document.tables.objects.get(id) ?? document.tables.notes.get(id))?.group),
  )
  const isGroup = ids.length > 1 && groups.size === 1 && !groups.has(undefined)
  return (
    <div ref={element} role="toolbar" aria-label={t('board.selection.label')} className={styles.bar}>
      {ids.length > 1 && (
        <span className={styles.count}>
          {t(ids.length > MOST_FRAMED ? 'board.selection.countMany' : 'board.selection.count', {
            count: ids.length,
          })}
        </span>
      )}
      <LookButton paper={paper} records={records} />
      {lone !== undefined && <OwnButtons paper={paper} record={lone} />}
      {ids.length > 1 && (
        <IconButton
          icon={isGroup ? Ungroup : Group}
          name={t(isGroup ? 'board.selection.ungroup' : 'board.selection.group')}
          onClick={isGroup ? commands.ungroup : commands.group}
        />
      )}
      <IconButton icon={CopyPlus} name={t('board.selection.duplicate')} onClick={commands.duplicateThings} />
      <LockButton paper={paper} />
      {ids.length === 1 && (
        <IconButton
          icon={MessageCirclePlus}
          name={t('board.selection.comment')}
          onClick={commands.commentHere}
        />
      )}
      <IconButton icon={Trash2} name={t('board.selection.remove')} onClick={commands.removeSelection} />
      <IconButton
        icon={Ellipsis}
        name={t('board.selection.more')}
        onClick={(event) => openMenu(paper, event.currentTarget)}
      />
    </div>
  )
}

function openMenu({ store, commands, board }: LanePaper, button: HTMLElement) {
  const host = button.closest('[data-paper]')?.getBoundingClientRect()
  const box = button.getBoundingClientRect()
  const ids = commands.selectedIds()
  const isNotes = ids.length > 0 && ids.every((id) => board.object(id)?.type === 'note')
  const at = { x: box.left - (host?.left ?? 0), y: box.bottom - (host?.top ?? 0) }
  store.set({ menu: { what: isNotes ? 'notes' : 'things', ids, at } })
}

/** Locking is the facilitator's; who may not unlock sees why nothing moves. */
function LockButton({ paper }: { readonly paper: LanePaper }) {
  const { t } = useTranslation()
  const { commands } = paper
  const isHeld = commands.isHeld()
  if (!commands.mayLock()) {
    return isHeld ? (
      <span className={styles.locked}>
        <Lock size={18} aria-hidden />
        {t('board.selection.locked')}
      </span>
    ) : null
  }
  return (
    <IconButton
      icon={isHeld ? Lock : LockOpen}
      name={t(isHeld ? 'board.selection.unlock' : 'board.selection.lock')}
      pressed={isHeld}
      onClick={commands.toggleLock}
    />
  )
}

function OwnButtons({ paper, record }: { readonly paper: LanePaper; readonly record: BoardThing }) {
  const { t } = useTranslation()
  const { commands } = paper
  const { id, type } = record
  if (type === 'link') {
    const host = commands.hostOf(id)
    return (
      <IconButton
        icon={ExternalLink}
        name={t('board.selection.openLink', { host })}
        disabled={host === ''}
        onClick={() => commands.openLink(id)}
      />
    )
  }
  if (type === 'image') {
    return (
      <>
        {commands.isImageGone(id) && (
          <IconButton
            icon={RotateCw}
            name={t('board.selection.retryImage')}
            onClick={() => commands.retryImage(id)}
          />
        )}
        <IconButton icon={Pencil} name={t('board.selection.altText')} onClick={() => commands.describe(id)} />
      </>
    )
  }
  if (type === 'stroke' || type === 'emoji') return null
  return (
    <IconButton
      icon={Pencil}
      name={t(type === 'frame' ? 'board.selection.rename' : 'board.selection.edit')}
      onClick={() => commands.edit('thing', id)}
    />
  )
}

function LookButton({
  paper,
  records,
}: {
  readonly paper: LanePaper
  readonly records: readonly BoardThing[]
}) {
  const { t } = useTranslation()
  const { inked, hasLook } = looksOf(records)
  if (!hasLook) return null
  const ink = one(inked.map((record) => record.ink))
  return (
    <Popover
      side="top"
      align="start"
      trigger={
        <button type="button" className={styles.look} aria-label={t('board.selection.look')}>
          {ink === undefined ? (
            <Palette size={20} aria-hidden />
          ) : (
            <span className={styles.drop} style={{ background: inkColour[ink] }} />
          )}
        </button>
      }
    >
      <LookSheet paper={paper} records={records} />
    </Popover>
  )
}

/** Above what is selected where there is room, else under it, and never out of the window. */
function placeBar(bar: HTMLElement, { board }: LanePaper) {
  const { camera } = board
  const { width, height } = camera.viewport
  if (width < NARROW) {
    bar.style.transform = ''
    bar.style.visibility = 'visible'
    return
  }
  const around = rectAround(
    [...board.selection].flatMap((id) => {
      const rect: Rect | undefined = board.object(id)?.rect
      return rect === undefined ? [] : [rect, { x: rect.x + rect.width, y: rect.y + rect.height }]
    }),
  )
  const from = camera.paperToScreen(around)
  const to = camera.paperToScreen({ x: around.x + around.width, y: around.y + around.height })
  const own = bar.getBoundingClientRect()
  const isOut = to.x < 0 || to.y < 0 || from.x > width || from.y > height
  const above = from.y - GAP - own.height
  const below = to.y + GAP
  const lowest = height - BOTTOM - own.height
  const y =
    above >= 8 ? Math.min(above, lowest) : below <= lowest ? below : Math.min(Math.max(8, above), lowest)
  const x = Math.min(Math.max(8, (from.x + to.x - own.width) / 2), width - own.width - 8)
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  bar.style.visibility = isOut ? 'hidden' : 'visible'
}

/** CSS pixels: below this the bar has a place of its own. */
const NARROW = 700
/** The toolbar's. */
const BOTTOM = 92
