import '../../../i18n/later/hands.ts'
import {
  Crown,
  Ellipsis,
  Keyboard,
  Link,
  Maximize,
  MessageCircle,
  MessagesSquare,
  Smile,
  SquarePlus,
  TextCursorInput,
} from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import type { Icon } from '../../../ui/icon.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { useLaneTools } from '../lane-tools.ts'
import type { LanePaper } from './lane-paper.ts'
import type { PaperProps } from './paper.tsx'
import { DRAWING_TOOLS, isPuttingTool, type PaperTool, SHAPE_TOOLS } from './paper-state.ts'
import { isForNotes } from './thing-commands.ts'
import { toolIcons } from './tool-icons.ts'
import styles from './tool-palette.module.css'
import { type DragOut, useDragOut } from './use-drag-out.ts'
import { usePaperState } from './use-paper-state.ts'

export type PaletteProps = Omit<PaperProps, 'onList'> & {
  readonly paper: LanePaper
  readonly onComments: () => void
}

/** Behind "more": everything that is not for the first ten minutes. Shows the tool in hand. */
export function ToolPalette(props: PaletteProps) {
  const { t } = useTranslation()
  const { tool } = usePaperState(props.paper)
  const [isOpen, setOpen] = useState(false)
  const hasTool = tool !== 'select' && tool !== 'hand'
  const name = hasTool ? `${t('board.tools.more')}, ${t(`board.tools.names.${tool}`)}` : t('board.tools.more')
  return (
    <Popover
      side="top"
      align="center"
      isRoomy
      title={t('board.tools.title')}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <IconButton
          icon={hasTool ? toolIcons[tool] : Ellipsis}
          size="large"
          name={name}
          tooltip="none"
          {...(hasTool ? { pressed: true } : {})}
        />
      }
    >
      <Tools {...props} close={() => setOpen(false)} />
    </Popover>
  )
}

function Tools({
  paper,
  close,
  onComments,
  onRun,
  onRoyal,
  onShortcuts,
}: PaletteProps & { readonly close: () => void }) {
  const { t } = useTranslation()
  const { tool, spot } = usePaperState(paper)
  const { mayDraw } = useLaneTools()
  const { commands } = paper
  const then = (run: () => void) => () => {
    close()
    run()
  }
  const tools = (all: readonly PaperTool[]) =>
    all
      .filter((one) => mayDraw || isForNotes(one))
      .map((one) => (
        <ToolButton
          key={one}
          paper={paper}
          tool={one}
          close={close}
          icon={toolIcons[one]}
          label={t(`board.tools.names.${one}`)}
          isPressed={tool === one}
          onPress={then(() => commands.setTool(one))}
        />
      ))
  return (
    <div className={styles.palette}>
      <Section title={t('board.tools.draw')}>{tools([...DRAWING_TOOLS, 'laser'])}</Section>
      <Section title={t('board.tools.put')}>
        {tools(['text', 'comment', 'emoji', 'frame'])}
        {mayDraw && (
          <PaletteButton
            icon={Link}
            label={t('board.tools.names.link')}
            onPress={then(() => commands.newLink())}
          />
        )}
      </Section>
      {mayDraw && <Section title={t('board.tools.shapes')}>{tools([...SHAPE_TOOLS, 'connector'])}</Section>}
      <Section title={t('board.tools.rest')}>
        <PaletteButton
          icon={SquarePlus}
          label={t('hands.tools.moment')}
          onPress={then(commands.addMomentAfterSpot)}
        />
        <PaletteButton
          icon={TextCursorInput}
          label={t('hands.tools.word')}
          onPress={then(commands.addWordHere)}
        />
        <PaletteButton icon={Smile} label={t('hands.tools.scoreAll')} onPress={then(onRun)} />
        <PaletteButton
          icon={Crown}
          label={t('hands.tools.royal')}
          isOff={spot === undefined}
          onPress={then(() => spot !== undefined && onRoyal(spot.moment))}
        />
        <PaletteButton icon={MessagesSquare} label={t('board.tools.comments')} onPress={then(onComments)} />
        <PaletteButton icon={MessageCircle} label={t('board.say.open')} onPress={then(commands.say)} />
        <PaletteButton
          icon={Maximize}
          label={t('hands.zoom.fit')}
          onPress={then(() => commands.fit('all'))}
        />
        <PaletteButton icon={Keyboard} label={t('lane.menu.shortcuts')} onPress={then(onShortcuts)} />
      </Section>
    </div>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <div className={styles.tools}>{children}</div>
    </section>
  )
}

type PaletteButtonProps = {
  readonly icon: Icon
  readonly label: string
  readonly isPressed?: boolean
  readonly isOff?: boolean
  readonly onPress: () => void
}

/** A tool, which can also be dragged onto the paper if it makes one thing by a tap. */
function ToolButton({
  paper,
  tool,
  close,
  ...button
}: PaletteButtonProps & {
  readonly paper: LanePaper
  readonly tool: PaperTool
  readonly close: () => void
}) {
  const drag = useDragOut(() => paper, isPuttingTool(tool) ? { what: 'tool', tool } : undefined, close)
  return <PaletteButton {...button} drag={drag} />
}

function PaletteButton({
  icon: Picture,
  label,
  isPressed,
  isOff = false,
  onPress,
  drag,
}: PaletteButtonProps & { readonly drag?: DragOut }) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-pressed={isPressed}
      disabled={isOff}
      onClick={onPress}
      {...drag}
    >
      <Picture size={22} aria-hidden />
      <span className={styles.label}>{label}</span>
    </button>
  )
}
