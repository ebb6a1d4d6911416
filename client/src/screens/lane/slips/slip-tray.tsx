import { ChevronDown, ChevronUp, ListChecks } from 'lucide-react'
import { useEffect, useLayoutEffect } from 'react'
import '../../../i18n/later/own.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useMedia } from '../../../platform/use-media.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { later } from '../../../ui/later.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useShown } from '../use-shown.ts'
import styles from './slip-tray.module.css'
import { useSlipDesk, useWaiting } from './use-slips.ts'

const SortSlips = later(async () => (await import('./sort-slips.tsx')).SortSlips)

/** A phone: what one can do with a slip shows by itself there. */
const NARROW = '(max-width: 45em)'

/** How much was turned over and still waits for its place, and the way to it; the strips themselves lie on the paper. */
export function SlipTray() {
  const { t } = useTranslation()
  const { canWrite, view, atHand, slipDesk } = useLaneTools()
  const { isFolded, isOutOfView, sorting } = useSlipDesk()
  const slips = useWaiting()
  const isOnPaper = useShown() === 'paper'
  const hasStrips = slips.length > 0 && !isFolded
  const areSeen = hasStrips && !isOutOfView
  const isNarrow = useMedia(NARROW)

  useLayoutEffect(() => {
    // While there are strips these tell what room they take.
    if (!hasStrips) view.setStrips(0)
  }, [hasStrips, view])
  useEffect(() => () => slipDesk.set({ sorting: undefined }), [slipDesk])

  function foldOrShow() {
    if (hasStrips && isOutOfView) atHand.parts?.paper.commands.fit('lane')
    else slipDesk.set({ isFolded: hasStrips })
  }

  const foldName = t(areSeen ? 'own.slips.fold' : 'own.slips.unfold')
  const folding = {
    icon: areSeen ? ChevronUp : ChevronDown,
    'aria-expanded': areSeen,
    onClick: foldOrShow,
  }
  if (slips.length === 0 && sorting === undefined) return null
  return (
    <section className={styles.tray} aria-label={t('own.slips.title', { count: slips.length })}>
      <h2 className={styles.title}>{t('own.slips.title', { count: slips.length })}</h2>
      {isOnPaper && canWrite && !isNarrow && <p className={styles.hint}>{t('own.slips.hint')}</p>}
      {canWrite && (
        <Button
          size="small"
          icon={ListChecks}
          variant={isOnPaper ? 'secondary' : 'primary'}
          onClick={() => slipDesk.set({ sorting: slips[0]?.id ?? '' })}
        >
          {t('own.slips.sort')}
        </Button>
      )}
      {isOnPaper &&
        (isNarrow ? (
          <IconButton {...folding} name={foldName} variant="framed" size="small" />
        ) : (
          <Button {...folding} variant="quiet" size="small">
            {foldName}
          </Button>
        ))}
      {sorting !== undefined && (
        <SortSlips first={sorting} onClose={() => slipDesk.set({ sorting: undefined })} />
      )}
    </section>
  )
}
