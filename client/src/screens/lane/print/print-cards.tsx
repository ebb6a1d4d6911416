import { NOTE_KINDS, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import { noteNumbers } from '@brownpaper/shared/lane/note-numbers'
import { Printer } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { kindIcons } from '../../../look/icons.ts'
import { useAll } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/select.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { usePersonaName } from '../use-lane-words.ts'
import styles from './print-view.module.css'
import { usePageSize } from './use-page-size.ts'

/** As wide and high as a sticky note; how many go on a sheet, across and down. */
const SHEETS = {
  a4: { width: 210, height: 297, across: 2, down: 3 },
  a3: { width: 297, height: 420, across: 3, down: 5 },
} as const

type Card = {
  readonly id: string
  readonly number: string
  readonly kind: NoteKind | 'moment'
  readonly text: string
  /** The moment it hangs at. */
  readonly at: string
}

/** The notes as numbered cards of a sticky note's size, the moments among them, to cut out and hang on a wall. */
export function PrintCards() {
  const { t } = useTranslation()
  const [paper, setPaper] = useState<keyof typeof SHEETS>('a4')
  const { width, height, across, down } = SHEETS[paper]
  const cards = useCards()
  const persona = usePersonaName()
  const { group } = useLaneTools()
  usePageSize(width, height)
  if (cards.length === 0) {
    return <EmptyState title={t('printing.nothing')}>{t('printing.nothingText')}</EmptyState>
  }
  const perSheet = across * down
  const sheets = Array.from({ length: Math.ceil(cards.length / perSheet) }, (_, at) =>
    cards.slice(at * perSheet, (at + 1) * perSheet),
  )
  return (
    <>
      <div className={styles.options}>
        <Select
          label={t('printing.paper')}
          value={paper}
          onValue={setPaper}
          options={[
            { value: 'a4', label: 'A4' },
            { value: 'a3', label: 'A3' },
          ]}
        />
        <p className={styles.told}>
          {t('printing.cardCount', { count: cards.length })} {t('printing.sheets', { count: sheets.length })}{' '}
          {t('printing.cardsHint')}
        </p>
        <Button variant="primary" icon={Printer} onClick={() => window.print()}>
          {t('printing.print')}
        </Button>
      </div>
      <main className={styles.sheets}>
        {sheets.map((inside) => (
          <section
            key={inside[0]?.id}
            className={styles.cardSheet}
            style={
              {
                width: `${width}mm`,
                height: `${height}mm`,
                '--across': across,
              } as CSSProperties /* a custom property is not in React's list */
            }
          >
            {inside.map((card) => (
              <PrintCard
                key={card.id}
                card={card}
                whose={[group?.name, persona].filter(Boolean).join(' · ')}
              />
            ))}
          </section>
        ))}
      </main>
    </>
  )
}

function PrintCard({ card, whose }: { readonly card: Card; readonly whose: string }) {
  const { t } = useTranslation()
  const { kind, number, text, at } = card
  const Icon = kind === 'moment' ? undefined : kindIcons[kind]
  return (
    <article className={styles.card} data-kind={kind}>
      <header className={styles.cardHead}>
        <strong className={styles.number}>{number}</strong>
        <span className={styles.kind}>
          {Icon && <Icon size={14} aria-hidden />}
          {kind === 'moment' ? t('printing.moment') : t(`look.kinds.${kind}`)}
        </span>
      </header>
      <p className={styles.words} data-size={sizeOf(text)}>
        {text}
      </p>
      <footer className={styles.cardFoot}>
        <span>{at}</span>
        <span>{whose}</span>
      </footer>
    </article>
  )
}

/** As large as the words allow: what hangs on a wall is read from two metres. */
function sizeOf({ length }: string): 'large' | 'normal' | 'small' | 'tiny' {
  if (length <= 40) return 'large'
  if (length <= 100) return 'normal'
  return length <= 240 ? 'small' : 'tiny'
}

/** Moment by moment: its own card, then its notes row by row; what lies on free paper at the end. */
function useCards(): readonly Card[] {
  const { document } = useLaneTools()
  const { layout } = useSnapshot()
  const moments = new Map(useAll(document.tables.moments).map((moment) => [moment.id, moment.name]))
  const notes = new Map(useAll(document.tables.notes).map((note) => [note.id, note]))
  const numbers = noteNumbers(layout)
  const noteCards = [...numbers].flatMap(([id, number]): readonly Card[] => {
    const note = notes.get(id)
    if (note === undefined || note.text.trim() === '') return []
    const at = note.place.at === 'cell' ? (moments.get(note.place.moment) ?? '') : ''
    return [
      { id, number, kind: NOTE_KINDS.find((kind) => kind === note.kind) ?? 'plain', text: note.text, at },
    ]
  })
  const momentCards = layout.columns.map(({ moment, number }): Card => {
    const phase = layout.blocks.find(({ moments: inside }) => inside.includes(moment))?.name ?? ''
    return { id: moment, number: String(number), kind: 'moment', text: moments.get(moment) ?? '', at: phase }
  })
  const ofMoment = (number: string) => noteCards.filter((card) => /^\d+/.exec(card.number)?.[0] === number)
  return [
    ...momentCards.flatMap((card) => [card, ...ofMoment(card.number)]),
    ...noteCards.filter(({ number }) => number.startsWith('*')),
  ]
}
