import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/select.tsx'
import { CARD_SHEETS, type CardPaper, CardSheets, onSheets, useCards } from './card-sheets.tsx'
import styles from './print-view.module.css'
import { usePageSize } from './use-page-size.ts'

/** The notes as numbered cards of a sticky note's size, the moments among them, to cut out and hang on a wall. */
export function PrintCards() {
  const { t } = useTranslation()
  const [paper, setPaper] = useState<CardPaper>('a4')
  const cards = useCards()
  const { width, height } = CARD_SHEETS[paper]
  usePageSize(width, height)
  if (cards.length === 0) {
    return <EmptyState title={t('printing.nothing')}>{t('printing.nothingText')}</EmptyState>
  }
  return (
    <>
      <div className={styles.options}>
        <CardPaperSelect paper={paper} onPaper={setPaper} />
        <p className={styles.told}>
          {t('printing.cardCount', { count: cards.length })}{' '}
          {t('printing.sheets', { count: onSheets(cards, paper).length })} {t('printing.cardsHint')}
        </p>
        <Button variant="primary" icon={Printer} onClick={() => window.print()}>
          {t('printing.print')}
        </Button>
      </div>
      <main className={styles.sheets}>
        <CardSheets cards={cards} paper={paper} />
      </main>
    </>
  )
}

/** On what the cards are printed. */
export function CardPaperSelect({
  paper,
  onPaper,
}: {
  readonly paper: CardPaper
  readonly onPaper: (paper: CardPaper) => void
}) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('printing.cardPaper')}
      value={paper}
      onValue={onPaper}
      options={[
        { value: 'a4', label: 'A4' },
        { value: 'a3', label: 'A3' },
      ]}
    />
  )
}
