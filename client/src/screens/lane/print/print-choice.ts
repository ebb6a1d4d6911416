import type { CardPaper } from './card-sheets.tsx'
import type { WallChoice } from './print-wall.tsx'

/** What comes out of the printer when several lanes are printed together. */
export const WHAT_TO_PRINT = ['cards', 'wall', 'both'] as const

export type PrintChoice = {
  readonly what: (typeof WHAT_TO_PRINT)[number]
  readonly cardPaper: CardPaper
  readonly wall: WallChoice
}

export const printsCards = ({ what }: PrintChoice): boolean => what !== 'wall'
export const printsWalls = ({ what }: PrintChoice): boolean => what !== 'cards'
