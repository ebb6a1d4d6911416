import { NOTE_KINDS, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import { noteNumbers } from '@brownpaper/shared/lane/note-numbers'
import type { CSSProperties } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { kindIcons } from '../../../look/icons.ts'
import { personaLook } from '../../../look/tokens.ts'
import { useAll } from '../../../state/use-table.ts'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import styles from './print-view.module.css'
import { useWhose } from './use-whose.ts'

/** As wide and high as a sticky note; how many go on a sheet, across and down. */
export const CARD_SHEETS = {
  a4: { width: 210, height: 297, across: 2, down: 3 },
  a3: { width: 297, height: 420, across: 3, down: 5 },
} as const

export type CardPaper = keyof typeof CARD_SHEETS

type Card = {
  readonly id: string
  readonly number: string
  readonly kind: NoteKind | 'moment'
  readonly text: string
  /** The moment it hangs at. */
  readonly at: string
}

/** A lane's cards on sheets of paper; `page` is the kind of page they are printed on, where there are several. */
export function CardSheets({
  cards,
  paper,
  page,
}: {
  readonly cards: readonly Card[]
  readonly paper: CardPaper
  readonly page?: string
}) {
  const { t } = useTranslation()
  const whose = useWhose()
  const { persona } = useLaneTools()
  const { width, height, across } = CARD_SHEETS[paper]
  const sheets = onSheets(cards, paper)
  return sheets.map((inside, at) => (
    <section
      key={inside[0]?.id}
      className={styles.cardSheet}
      style={
        {
          width: `${width}mm`,
          height: `${height}mm`,
          page,
          '--across': across,
          '--whose': personaLook(persona?.colour ?? 0).colour,
        } as CSSProperties /* a custom property is not in React's list */
      }
    >
      <p className={styles.sheetName}>
        <strong>{whose}</strong>
        <span>{t('printing.sheetOf', { at: at + 1, count: sheets.length })}</span>
      </p>
      {inside.map((card) => (
        <PrintCard key={card.id} card={card} whose={whose} />
      ))}
    </section>
  ))
}

/** As many cards to a sheet as it holds. */
export function onSheets(cards: readonly Card[], paper: CardPaper): readonly (readonly Card[])[] {
  const { across, down } = CARD_SHEETS[paper]
  const perSheet = across * down
  return Array.from({ length: Math.ceil(cards.length / perSheet) }, (_, at) =>
    cards.slice(at * perSheet, (at + 1) * perSheet),
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
export function useCards(): readonly Card[] {
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
