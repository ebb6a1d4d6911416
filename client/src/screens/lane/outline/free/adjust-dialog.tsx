import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  FoldHorizontal,
  FoldVertical,
  Maximize2,
  Minimize2,
  RotateCcw,
  RotateCw,
  UnfoldHorizontal,
  UnfoldVertical,
} from 'lucide-react'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { useAll } from '../../../../state/use-table.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import type { Icon } from '../../../../ui/icon.ts'
import { useLaneTools } from '../../lane-tools.ts'
import type { LanePaper } from '../../paper/lane-paper.ts'
import { useRowWords } from '../tree/use-row-words.ts'
import styles from './adjust-dialog.module.css'
import { freeRow } from './free-row.ts'

/** Paper units a press moves. */
const STEP = 24

/** Moving, sizing and turning by pressing, as often as it takes; each press says what it came to. */
export function AdjustDialog({
  paper,
  ids,
  onClose,
}: {
  readonly paper: LanePaper
  readonly ids: readonly string[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { document, announcer } = useLaneTools()
  const words = useRowWords()
  const said = useSyncExternalStore(announcer.subscribe, announcer.current)
  const [saidBefore] = useState(said)
  // What can be turned or made larger may be another thing once somebody changed it.
  useAll(document.tables.objects)
  const { commands } = paper
  const { sizes, turns } = commands.canReshape(ids)
  const [id = ''] = ids
  const what = document.tables.notes.get(id) === undefined ? 'object' : 'note'
  const name =
    ids.length === 1 ? words.labelOf(freeRow(id, what)) : t('outline.several', { count: ids.length })

  function move(way: 'left' | 'right' | 'up' | 'down', dx: number, dy: number) {
    commands.nudge(dx, dy)
    const isHeld = paper.host().things.heldAmong(ids).length === ids.length
    if (!isHeld) announcer.say(t(`outline.nudged.${way}`), 'move')
  }

  return (
    <Dialog open size="small" onClose={onClose} title={t('arranging.adjust')} intro={name}>
      <p role="status" className={styles.said}>
        {said === saidBefore ? '' : said}
      </p>
      <Presses title={t('arranging.move')}>
        <Press icon={ArrowLeft} name={t('arranging.left')} onPress={() => move('left', -STEP, 0)} />
        <Press icon={ArrowRight} name={t('arranging.right')} onPress={() => move('right', STEP, 0)} />
        <Press icon={ArrowUp} name={t('arranging.up')} onPress={() => move('up', 0, -STEP)} />
        <Press icon={ArrowDown} name={t('arranging.down')} onPress={() => move('down', 0, STEP)} />
      </Presses>
      {sizes && (
        <Presses title={t('arranging.size')}>
          <Press icon={Maximize2} name={t('board.reshape.larger')} onPress={commands.larger} />
          <Press icon={Minimize2} name={t('board.reshape.smaller')} onPress={commands.smaller} />
          <Press
            icon={UnfoldHorizontal}
            name={t('arranging.wider')}
            onPress={() => commands.resizeBy('right')}
          />
          <Press
            icon={FoldHorizontal}
            name={t('arranging.narrower')}
            onPress={() => commands.resizeBy('left')}
          />
          <Press
            icon={UnfoldVertical}
            name={t('arranging.higher')}
            onPress={() => commands.resizeBy('down')}
          />
          <Press icon={FoldVertical} name={t('arranging.lower')} onPress={() => commands.resizeBy('up')} />
        </Presses>
      )}
      {turns && (
        <Presses title={t('arranging.turn')}>
          <Press icon={RotateCw} name={t('board.reshape.turnRight')} onPress={() => commands.turnBy(1)} />
          <Press icon={RotateCcw} name={t('board.reshape.turnLeft')} onPress={() => commands.turnBy(-1)} />
          <Press
            icon={RotateCw}
            name={t('arranging.turnRightLittle')}
            onPress={() => commands.turnBy(1, { isLittle: true })}
          />
          <Press
            icon={RotateCcw}
            name={t('arranging.turnLeftLittle')}
            onPress={() => commands.turnBy(-1, { isLittle: true })}
          />
        </Presses>
      )}
    </Dialog>
  )
}

function Presses({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.presses}>
      <legend className={styles.title}>{title}</legend>
      {children}
    </fieldset>
  )
}

function Press({
  icon,
  name,
  onPress,
}: {
  readonly icon: Icon
  readonly name: string
  readonly onPress: () => void
}) {
  return (
    <Button icon={icon} className={styles.press} onClick={onPress}>
      {name}
    </Button>
  )
}
