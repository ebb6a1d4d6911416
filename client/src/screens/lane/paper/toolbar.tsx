import { NOTE_KINDS } from '@brownpaper/shared/lane/note-kind'
import {
  Crown,
  Ellipsis,
  Hand,
  Keyboard,
  ListTree,
  Maximize,
  MousePointer2,
  Plus,
  Redo2,
  Smile,
  SquarePlus,
  TextCursorInput,
  Undo2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { kindIcons } from '../../../look/icons.ts'
import { useHistory } from '../../../state/use-history.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../../ui/menu.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { ActionKeys } from './actions/action-keys.tsx'
import type { LanePaper } from './lane-paper.ts'
import type { PaperProps } from './paper.tsx'
import styles from './toolbar.module.css'
import { usePaperState } from './use-paper-state.ts'

type ToolbarProps = PaperProps & { readonly paper: LanePaper }

/** What one can do on the paper: notes first, in the order of the rows and their number keys. */
export function Toolbar(props: ToolbarProps) {
  const { t } = useTranslation()
  const { canWrite } = useLaneTools()
  const { editing } = usePaperState(props.paper)
  return (
    <div className={styles.dock} data-typing={editing !== undefined || undefined}>
      <Button icon={ListTree} size="large" className={styles.list} onClick={props.onList}>
        {t('lane.list')}
      </Button>
      <div role="toolbar" aria-label={t('lane.tools.name')} className={styles.bar}>
        <Pointers {...props} />
        {canWrite && (
          <>
            <Kinds {...props} />
            <KindsMenu {...props} />
            <Rest {...props} />
            <Steps {...props} />
          </>
        )}
      </div>
    </div>
  )
}

function Pointers({ paper }: ToolbarProps) {
  const { t } = useTranslation()
  const { tool } = usePaperState(paper)
  return (
    <div className={classes(styles.group, styles.pointers)}>
      <IconButton
        icon={MousePointer2}
        size="large"
        name={t('lane.tools.select')}
        shortcut={<ActionKeys id="select" />}
        pressed={tool === 'select'}
        onClick={() => paper.commands.setTool('select')}
      />
      <IconButton
        icon={Hand}
        size="large"
        name={t('lane.tools.hand')}
        shortcut={<ActionKeys id="hand" />}
        pressed={tool === 'hand'}
        onClick={() => paper.commands.setTool('hand')}
      />
    </div>
  )
}

function Kinds({ paper }: ToolbarProps) {
  const { t } = useTranslation()
  return (
    <div className={classes(styles.group, styles.kinds)}>
      {NOTE_KINDS.map((kind, at) => {
        const Icon = kindIcons[kind]
        return (
          <Tooltip
            key={kind}
            text={[t(`lane.tools.add.${kind}`), ' ', <ActionKeys key="key" id={`note-${kind}`} />]}
          >
            <button
              type="button"
              className={styles.kind}
              aria-label={t(`lane.tools.add.${kind}`)}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => paper.commands.addNote(kind)}
            >
              <span className={styles.sheet} data-kind={kind}>
                <Icon size={19} aria-hidden />
              </span>
              <span className={styles.digit} aria-hidden>
                {at + 1}
              </span>
            </button>
          </Tooltip>
        )
      })}
    </div>
  )
}

/** On a phone all kinds are behind one button. */
function KindsMenu({ paper }: ToolbarProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.one}>
      <Menu
        align="start"
        trigger={
          <Button variant="primary" icon={Plus}>
            {t('lane.tools.note')}
          </Button>
        }
        entries={NOTE_KINDS.map((kind) => ({
          id: kind,
          label: t(`look.kinds.${kind}`),
          icon: kindIcons[kind],
          onSelect: () => paper.commands.addNote(kind),
        }))}
      />
    </div>
  )
}

function Rest({ paper, onRun, onRoyal, onShortcuts }: ToolbarProps) {
  const { t } = useTranslation()
  const { spot } = usePaperState(paper)
  const entries: MenuEntry[] = [
    {
      id: 'moment',
      label: t('lane.tools.moment'),
      icon: SquarePlus,
      onSelect: () => paper.commands.addMomentAfterSpot(),
    },
    {
      id: 'word',
      label: t('lane.tools.word'),
      icon: TextCursorInput,
      onSelect: () => paper.commands.addWordHere(),
    },
    {
      id: 'royal',
      label: t('lane.tools.royal'),
      icon: Crown,
      disabled: spot === undefined,
      onSelect: () => spot !== undefined && onRoyal(spot.moment),
    },
    'separator',
    { id: 'fit', label: t('lane.zoom.fit'), icon: Maximize, onSelect: () => paper.commands.fit('all') },
    { id: 'keys', label: t('lane.menu.shortcuts'), icon: Keyboard, onSelect: onShortcuts },
  ]
  return (
    <div className={styles.group}>
      <IconButton icon={Smile} size="large" name={t('lane.tools.scoreAll')} onClick={onRun} />
      <span className={styles.wideOnly}>
        <IconButton
          icon={SquarePlus}
          size="large"
          name={t('lane.tools.moment')}
          shortcut={<ActionKeys id="moment" />}
          onClick={() => paper.commands.addMomentAfterSpot()}
        />
      </span>
      <Menu
        align="center"
        trigger={<IconButton icon={Ellipsis} size="large" name={t('lane.tools.more')} tooltip="none" />}
        entries={entries}
      />
    </div>
  )
}

function Steps({ paper }: ToolbarProps) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { canUndo, canRedo } = useHistory(document)
  return (
    <div className={styles.group}>
      <IconButton
        icon={Undo2}
        size="large"
        name={t('lane.tools.undo')}
        shortcut={<ActionKeys id="undo" />}
        disabled={!canUndo}
        onClick={paper.commands.undo}
      />
      <span className={styles.wideOnly}>
        <IconButton
          icon={Redo2}
          size="large"
          name={t('lane.tools.redo')}
          shortcut={<ActionKeys id="redo" />}
          disabled={!canRedo}
          onClick={paper.commands.redo}
        />
      </span>
    </div>
  )
}
