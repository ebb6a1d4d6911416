import type { PhaseBlock } from '@brownpaper/shared/lane/layout'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { ChipButton } from '../../../ui/chip.tsx'
import styles from './phase-chips.module.css'

/** The phases in a row: where one is, and a way to each. */
export function PhaseChips({
  blocks,
  current,
  onChoose,
}: {
  readonly blocks: readonly PhaseBlock[]
  readonly current: string | undefined
  readonly onChoose: (block: PhaseBlock) => void
}) {
  const { t } = useTranslation()
  const list = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the current phase
  useEffect(() => {
    const chip = list.current?.querySelector('[aria-current]')
    chip?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'smooth' })
  }, [current])
  return (
    <nav ref={list} className={styles.chips} aria-label={t('outline.list.phases')}>
      {blocks.map((block) => (
        <ChipButton
          key={block.phase ?? ''}
          className={styles.chip ?? ''}
          aria-current={block.phase === current ? 'true' : undefined}
          onClick={() => onChoose(block)}
        >
          {block.phase === undefined ? t('outline.list.noPhase') : block.name}
        </ChipButton>
      ))}
    </nav>
  )
}
