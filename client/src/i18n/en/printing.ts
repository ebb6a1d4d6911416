import type { printing as dutch } from '../nl/printing.ts'
import type { Texts } from '../texts.ts'

export const printing: Texts<typeof dutch> = {
  title: 'On paper: {{group}}',
  back: 'Back to the brown paper',
  what: 'What would you like to print?',
  cards: 'Notes',
  wall: 'The whole wall',
  print: 'Print',
  paper: 'Paper',
  papers: {
    a4: 'Sheets of A4',
    a3: 'Sheets of A3',
    one: 'One large sheet (plotter or pdf)',
  },
  nothing: 'Nothing hangs here yet',
  nothingText:
    'As soon as there are notes on the brown paper you can print them here. You can already print an empty wall.',
  cardCount_one: '{{count}} card the size of a sticky note.',
  cardCount_other: '{{count}} cards the size of a sticky note.',
  cardsHint: 'Find them by their number, also when typing in: ‘Top 3: 1. 4b’.',
  sheets_one: '{{count}} sheet.',
  sheets_other: '{{count}} sheets.',
  moment: 'Moment',
  noteWidth: 'Width of a note',
  mm: '{{value}} mm',
  isEmpty: 'Empty, to stick notes on',
  isEmptyHint: 'Phases, moments and rows only.',
  size: '{{width}} by {{height}} metres in all.',
  tilesHint:
    'Cut along the marks and glue each sheet over the edge of the one before. Choose ‘actual size’ when printing.',
  oneHint: 'Choose ‘save as pdf’ when printing and take it to the plotter or copy shop.',
  coming: 'The wall is being drawn',
  overview: 'How the sheets cover the wall: {{count}}',
  page: 'Sheet {{name}} · {{columns}} side by side, {{rows}} on top of each other',
}
