import '../../../i18n/later/hands.ts'
import { NOTE_KINDS, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import { Hand, ListTree, MousePointer2, Plus, Redo2, Smile, Undo2 } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { kindIcons } from '../../../look/icons.ts'
import { useHistory } from '../../../state/use-history.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { later } from '../../../ui/later.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { ActionKeys } from './actions/action-keys.tsx'
import type { LanePaper } from './lane-paper.ts'
import type { PaperProps } from './paper.tsx'
import { PhotoButton } from './photo-button.tsx'
import { ToolPalette } from './tool-palette.tsx'
import { ToolStrip } from './tool-strip.tsx'
import styles from './toolbar.module.css'
import { useDragOut } from './use-drag-out.ts'
import { usePaperState } from './use-paper-state.ts'

const CommentList = later(async () => (await import('./comment-list.tsx')).CommentList)

type ToolbarProps = PaperProps & { readonly paper: LanePaper }

/** What one can do on the paper: notes first, in the order of the rows and their number keys. */
export function Toolbar(props: ToolbarProps) {
  const { t } = useTranslation()
  const { canWrite } = useLaneTools()
  const { editing } = usePaperState(props.paper)
  return (
    <div className={styles.dock} data-typing={editing !== undefined || undefined}>
      {canWrite && (
        <div className={styles.above}>
          <ToolStrip paper={props.paper} />
        </div>
      )}
      <Button icon={ListTree} size="large" className={styles.list} onClick={props.onList}>
        {t('lane.list')}
      </Button>
      <div role="toolbar" aria-label={t('hands.tools.name')} className={styles.bar}>
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
        name={t('hands.tools.select')}
        shortcut={<ActionKeys id="select" />}
        pressed={tool === 'select'}
        onClick={() => paper.commands.setTool('select')}
      />
      <IconButton
        icon={Hand}
        size="large"
        name={t('hands.tools.hand')}
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
      {NOTE_KINDS.map((kind, at) => (
        <Tooltip
          key={kind}
          text={[t(`hands.tools.add.${kind}`), ' ', <ActionKeys key="key" id={`note-${kind}`} />]}
        >
          <Kind paper={paper} kind={kind} digit={at + 1} />
        </Tooltip>
      ))}
    </div>
  )
}

type KindProps = ComponentProps<'button'> & {
  readonly paper: LanePaper
  readonly kind: NoteKind
  readonly digit: number
}

/** A click puts it where it makes sense, dragged out it comes where it is let go. */
function Kind({ paper, kind, digit, ...tooltip }: KindProps) {
  const { t } = useTranslation()
  const { onPointerDown, onClickCapture } = useDragOut(() => paper, { what: 'note', kind })
  const Icon = kindIcons[kind]
  return (
    <button
      {...tooltip}
      type="button"
      className={styles.kind}
      aria-label={t(`hands.tools.add.${kind}`)}
      aria-keyshortcuts={String(digit)}
      onPointerDown={(event) => {
        tooltip.onPointerDown?.(event)
        onPointerDown(event)
      }}
      onClickCapture={onClickCapture}
      onClick={() => paper.commands.addNote(kind)}
    >
      <span className={styles.sheet} data-kind={kind}>
        <Icon size={19} aria-hidden />
      </span>
      <span className={styles.digit} data-digit={digit} aria-hidden />
    </button>
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
            {t('hands.tools.note')}
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

function Rest({ paper, onRun, ...rest }: ToolbarProps) {
  const { t } = useTranslation()
  const [showsComments, setShowsComments] = useState(false)
  const close = () => setShowsComments(false)
  return (
    <div className={styles.group}>
      <PhotoButton paper={paper} />
      <span className={styles.wideOnly}>
        <IconButton icon={Smile} size="large" name={t('hands.tools.scoreAll')} onClick={onRun} />
      </span>
      <ToolPalette {...rest} paper={paper} onRun={onRun} onComments={() => setShowsComments(true)} />
      {showsComments && (
        <CommentList
          onClose={close}
          onNew={() => {
            close()
            paper.commands.setTool('comment')
          }}
          onChoose={({ id }) => {
            close()
            paper.commands.openComment(id, { reveal: true })
          }}
        />
      )}
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
        name={t('hands.tools.undo')}
        shortcut={<ActionKeys id="undo" />}
        disabled={!canUndo}
        onClick={paper.commands.undo}
      />
      <span className={styles.wideOnly}>
        <IconButton
          icon={Redo2}
          size="large"
          name={t('hands.tools.redo')}
          shortcut={<ActionKeys id="redo" />}
          disabled={!canRedo}
          onClick={paper.commands.redo}
        />
      </span>
    </div>
  )
}
