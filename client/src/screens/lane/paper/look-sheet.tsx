import type { BoardThing, Ink } from '@brownpaper/shared/lane/objects'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Switch } from '../../../ui/switch.tsx'
import { InkChoice } from './ink-choice.tsx'
import type { LanePaper } from './lane-paper.ts'
import styles from './look-sheet.module.css'
import { RouteChoice } from './route-choice.tsx'
import { SIZES, SizeChoice } from './size-choice.tsx'

const HAS_INK = new Set(['text', 'stroke', 'shape', 'connector'])

const isLine = (form: BoardThing['form']) => form === 'line' || form === 'arrow'

/** What of these has a colour or line to choose, and what a filling. */
export function looksOf(records: readonly BoardThing[]) {
  const inked = records.filter(({ type }) => HAS_INK.has(type))
  const filled = records.filter(({ type, form }) => type === 'frame' || (type === 'shape' && !isLine(form)))
  return { inked, filled, hasLook: inked.length + filled.length > 0 }
}

/** Colour, line and letters of what is selected. */
export function LookSheet({
  paper: { commands },
  records,
}: {
  readonly paper: LanePaper
  readonly records: readonly BoardThing[]
}) {
  const { t } = useTranslation()
  const { inked, filled } = looksOf(records)
  const isText = inked.length > 0 && inked.every(({ type }) => type === 'text')
  const pen = one(inked.map(({ type, pen: name }) => (type === 'stroke' ? name : 'line')))
  const sizes = isText ? SIZES.letters : SIZES[pen ?? 'line']
  const connectors = inked.filter(({ type }) => type === 'connector')
  const lines = inked.filter(({ type }) => type === 'shape' || type === 'connector')
  return (
    <div className={styles.sheet}>
      {inked.length > 0 && (
        <>
          <span className={styles.heading}>{t('board.selection.colour')}</span>
          <InkChoice
            label={t('board.selection.colour')}
            value={one(inked.map(({ ink }) => ink))}
            shades={pen === 'highlighter' ? 'highlight' : 'ink'}
            onChoose={(ink: Ink) => commands.setLook({ ink })}
          />
          <span className={styles.heading}>
            {t(isText ? 'board.selection.letters' : 'board.selection.width')}
          </span>
          <SizeChoice
            label={t(isText ? 'board.selection.letters' : 'board.selection.width')}
            sizes={sizes}
            value={one(inked.map(({ size }) => size))}
            shows={isText ? 'letters' : 'lines'}
            onChoose={(size) => commands.setLook({ size })}
          />
        </>
      )}
      {filled.length > 0 && (
        <>
          <span className={styles.heading}>{t('board.selection.fill')}</span>
          <InkChoice
            label={t('board.selection.fill')}
            value={one(filled.map(({ fill }) => fill))}
            shades="fill"
            onChoose={(fill) => commands.setLook({ fill })}
            onNone={() => commands.setLook({ fill: undefined })}
          />
        </>
      )}
      {connectors.length > 0 && (
        <>
          <span className={styles.heading}>{t('board.routes.label')}</span>
          <RouteChoice
            value={one(connectors.map(({ route }) => route ?? 'curved'))}
            onChoose={(route) => commands.setLook({ route })}
          />
        </>
      )}
      {lines.length > 0 && (
        <Switch
          label={t('board.selection.dashed')}
          checked={lines.every(({ dashed }) => dashed !== undefined)}
          onChecked={(isOn) => commands.setLook({ dashed: isOn ? 'dashed' : undefined })}
        />
      )}
    </div>
  )
}

/** The one value all have; undefined when they differ. */
export function one<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined
}
