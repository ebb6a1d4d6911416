import '../../../../i18n/later/finding.ts'
import { NOTE_KINDS, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import { mostAt } from '@brownpaper/shared/lane/place-pasted'
import { ListOrdered, StickyNote, Table2 } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../../../../i18n/formats.ts'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { kindIcons } from '../../../../look/icons.ts'
import { PopoverAt } from '../../../../ui/popover-at.tsx'
import type { ActionParts } from '../actions/action.ts'
import { boardIn } from '../board-in.ts'
import { rectAt } from '../paper-spot.ts'
import type { Pasting } from './finding-store.ts'
import styles from './paste-choice.module.css'
import { type PasteWay, pasteWays, takePasted, usualKind } from './paste-text.ts'

const icons = { cell: Table2, line: ListOrdered, one: StickyNote } as const

/** Asks, at the place of it, what a pasted text should become; the likeliest has the keyboard. */
export function PasteChoice({
  parts,
  pasting,
  onClose,
}: {
  readonly parts: ActionParts
  readonly pasting: Pasting
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [kind, setKind] = useState<NoteKind>(usualKind(pasting))
  const [at] = useState(() => placeOf(parts, pasting))
  const { plan, spot } = pasting
  const most = mostAt(spot)
  const counts = { cell: plan.cells, line: plan.lines, one: 1 } as const
  const take = (way: PasteWay) => {
    takePasted(parts, pasting, { way, kind })
    onClose()
  }
  return (
    <PopoverAt
      at={at}
      label={t('finding.paste.title')}
      returnFocus={() => boardIn(document.body) ?? false}
      onClose={onClose}
    >
      <p className={styles.title}>{t('finding.paste.title')}</p>
      <div className={styles.ways}>
        {pasteWays(plan).map((way) => {
          const Icon = icons[way]
          const count = counts[way]
          return (
            <button key={way} type="button" className={styles.way} onClick={() => take(way)}>
              <Icon size={20} aria-hidden />
              <span>
                {t(`finding.paste.${way}`, { number: number(count) })}
                {count > most && (
                  <span className={styles.hint}>{t('finding.paste.first', { number: number(most) })}</span>
                )}
              </span>
            </button>
          )
        })}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere */}
      <div role="group" aria-label={t('finding.paste.kind')} className={styles.kinds}>
        {NOTE_KINDS.map((one) => {
          const Icon = kindIcons[one]
          return (
            <button
              key={one}
              type="button"
              className={styles.kind}
              aria-pressed={one === kind}
              aria-label={t(`look.kinds.${one}`)}
              title={t(`look.kinds.${one}`)}
              onClick={() => setKind(one)}
            >
              <span className={styles.sheet} data-kind={one}>
                <Icon size={18} aria-hidden />
              </span>
            </button>
          )
        })}
      </div>
    </PopoverAt>
  )
}

/** In the window: under the cell, or where it is pasted on free paper. */
function placeOf({ paper: { board, commands, store } }: ActionParts, { spot }: Pasting) {
  const here = store.get().spot
  const cell =
    spot.at === 'cell'
      ? rectAt(commands.layout(), here ?? { moment: spot.moment, row: 'trigger', index: 0 })
      : undefined
  const onPaper = spot.at === 'paper' ? spot : { x: (cell?.x ?? 0) + (cell?.width ?? 0) / 2, y: cell?.y ?? 0 }
  const { x, y } = board.camera.paperToScreen(onPaper)
  const box = boardIn(document.body)?.getBoundingClientRect()
  const { width, height } = board.camera.viewport
  return {
    x: (box?.left ?? 0) + Math.min(width - 20, Math.max(20, x)),
    y: (box?.top ?? 0) + Math.min(height - 120, Math.max(20, y)),
  }
}
