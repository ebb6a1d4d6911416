import '../../../i18n/later/hands.ts'
import { NOTE_KINDS } from '@brownpaper/shared/lane/note-kind'
import { Plus, Redo2, Scroll, Smile, Undo2 } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { kindIcons } from '../../../look/icons.ts'
import { useHistory } from '../../../state/use-history.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, type MenuEntry, type MenuItem } from '../../../ui/menu.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { useMomentName } from '../use-lane-words.ts'
import styles from './outline-bar.module.css'
import { objectIcons } from './tree/object-icons.ts'
import type { OutlineFresh } from './use-fresh.ts'

/** At the bottom of the list: a note, scoring, one step back, the paper. */
export function OutlineBar({
  fresh,
  moment,
  onPaper,
  onRun,
  onEmoji,
  onLink,
  photos,
}: {
  readonly fresh: OutlineFresh
  /** The moment one is looking at: a new note goes there. */
  readonly moment: string | undefined
  readonly onPaper: () => void
  readonly onRun: () => void
  readonly onEmoji: () => void
  readonly onLink: () => void
  /** The ways to a picture. */
  readonly photos: readonly MenuItem[]
}) {
  const { t } = useTranslation()
  const { document, canWrite, mayDraw } = useLaneTools()
  const { layout } = useSnapshot()
  const nameOf = useMomentName()
  const { canUndo, canRedo, undo, redo } = useHistory(document)
  const here = moment ?? layout.columns[0]?.moment
  const place = here === undefined ? undefined : nameOf(document.tables.moments.get(here)?.name)
  const step = (run: typeof undo) => () => {
    const { leftAlone } = run()
    if (leftAlone > 0) showToast({ text: t('hands.note.leftAlone', { count: leftAlone }), key: 'paper' })
  }
  const things: readonly MenuEntry[] = [
    { heading: t('outline.list.free') },
    ...(['text', 'shape', 'frame'] as const).map((type) => ({
      id: type,
      label: t(`outline.addThing.${type}`),
      icon: objectIcons[type],
      onSelect: () => fresh.addThing(type),
    })),
    { id: 'emoji', label: t('outline.addThing.emoji'), icon: objectIcons.emoji, onSelect: onEmoji },
    ...photos,
    { id: 'link', label: t('outline.addThing.link'), icon: objectIcons.link, onSelect: onLink },
  ]
  return (
    <div className={styles.bar}>
      <div className={styles.inside}>
        {canWrite && (
          <Menu
            align="start"
            trigger={
              <Button variant="primary" size="large" icon={Plus} className={styles.main}>
                {t('hands.tools.note')}
              </Button>
            }
            entries={[
              { heading: place ?? t('hands.tools.chooseKind') },
              ...NOTE_KINDS.filter((kind) => here !== undefined || kind === 'plain').map((kind) => ({
                id: kind,
                label: t(`look.kinds.${kind}`),
                icon: kindIcons[kind],
                onSelect: () => fresh.addNote(kind, here),
              })),
              ...(mayDraw ? things : []),
            ]}
          />
        )}
        {canWrite && (
          <IconButton
            icon={Smile}
            variant="framed"
            size="large"
            className={styles.icon}
            name={t('hands.tools.scoreAll')}
            onClick={onRun}
          />
        )}
        <Button size="large" icon={Scroll} className={styles.paper} onClick={onPaper}>
          {t('lane.paper')}
        </Button>
        {canWrite && (
          <IconButton
            icon={Undo2}
            variant="framed"
            size="large"
            className={styles.icon}
            name={t('hands.tools.undo')}
            disabled={!canUndo}
            onClick={step(undo)}
          />
        )}
        {canWrite && (
          <IconButton
            icon={Redo2}
            variant="framed"
            size="large"
            className={classes(styles.icon, styles.wideOnly)}
            name={t('hands.tools.redo')}
            disabled={!canRedo}
            onClick={step(redo)}
          />
        )}
      </div>
    </div>
  )
}
