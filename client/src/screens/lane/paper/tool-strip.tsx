import { PenOff, Pin, X } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { EmojiChoice } from './emoji-choice.tsx'
import { InkChoice } from './ink-choice.tsx'
import type { LanePaper } from './lane-paper.ts'
import { isShapeTool, lookKindOf, type PaperTool } from './paper-state.ts'
import { RouteChoice } from './route-choice.tsx'
import { SIZES, SizeChoice } from './size-choice.tsx'
import { toolIcons } from './tool-icons.ts'
import styles from './tool-strip.module.css'
import { usePaperState } from './use-paper-state.ts'

/** While a tool is in hand: which, how it draws, and the way back. */
export function ToolStrip({ paper }: { readonly paper: LanePaper }) {
  const { t } = useTranslation()
  const { tool, isToolKept, isAiming, isPenMode } = usePaperState(paper)
  const { commands } = paper
  if (tool === 'select' || tool === 'hand') return isPenMode ? <PenModeOnly paper={paper} /> : null
  const Icon = toolIcons[tool]
  return (
    <section className={styles.strip} aria-label={t('board.tools.options')}>
      <div className={styles.name}>
        <Icon size={20} aria-hidden />
        <span className={styles.words}>
          <strong>{t(`board.tools.names.${tool}`)}</strong>
          <span className={styles.hint}>
            {t(isAiming ? 'board.connect.keys' : `board.tools.hints.${hintOf(tool)}`)}
          </span>
        </span>
      </div>
      <Look paper={paper} />
      <div className={styles.ends}>
        <IconButton
          icon={Pin}
          name={t(isToolKept ? 'board.tools.kept' : 'board.tools.keep')}
          pressed={isToolKept}
          onClick={() => commands.toggleKeepTool()}
        />
        {isPenMode && <LeavePen paper={paper} />}
        <IconButton icon={X} name={t('board.tools.done')} onClick={() => commands.setTool('select')} />
      </div>
    </section>
  )
}

type Hint =
  | 'pen'
  | 'highlighter'
  | 'eraser'
  | 'laser'
  | 'shape'
  | 'connector'
  | 'text'
  | 'frame'
  | 'note'
  | 'comment'
  | 'emoji'

function hintOf(tool: Exclude<PaperTool, 'select' | 'hand'>): Hint {
  return isShapeTool(tool) ? 'shape' : tool
}

function Look({ paper }: { readonly paper: LanePaper }) {
  const { t } = useTranslation()
  const { tool, looks, emoji } = usePaperState(paper)
  const { commands } = paper
  if (tool === 'emoji') {
    return (
      <div className={styles.look}>
        <EmojiChoice value={emoji} onChoose={commands.setEmoji} />
      </div>
    )
  }
  const kind = lookKindOf(tool)
  if (kind === undefined) return null
  const look = looks[kind]
  const sizes =
    kind === 'pen' || kind === 'highlighter' ? SIZES[kind] : SIZES[kind === 'text' ? 'letters' : 'line']
  const isText = kind === 'text'
  return (
    <div className={styles.look}>
      <InkChoice
        label={t('board.selection.colour')}
        value={look.ink}
        shades={kind === 'highlighter' ? 'highlight' : 'ink'}
        onChoose={(ink) => commands.setToolLook({ ink })}
      />
      <SizeChoice
        label={t(isText ? 'board.selection.letters' : 'board.selection.width')}
        sizes={sizes}
        value={look.size}
        shows={isText ? 'letters' : 'lines'}
        onChoose={(size) => commands.setToolLook({ size })}
      />
      {kind === 'connector' && (
        <RouteChoice value={look.route ?? 'curved'} onChoose={(route) => commands.setToolLook({ route })} />
      )}
    </div>
  )
}

function PenModeOnly({ paper }: { readonly paper: LanePaper }) {
  const { t } = useTranslation()
  return (
    <section className={styles.strip} aria-label={t('board.tools.options')}>
      <span className={styles.hint}>{t('board.tools.penMode')}</span>
      <Button size="small" icon={PenOff} onClick={() => paper.commands.leavePenMode()}>
        {t('board.tools.penModeOff')}
      </Button>
    </section>
  )
}

function LeavePen({ paper }: { readonly paper: LanePaper }) {
  const { t } = useTranslation()
  return (
    <IconButton
      icon={PenOff}
      name={t('board.tools.penModeOff')}
      onClick={() => paper.commands.leavePenMode()}
    />
  )
}
