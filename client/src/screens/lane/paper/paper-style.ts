import type { BoardStyle } from '../../../canvas/board.ts'
import { channelPaths, kindPaths } from '../../../look/icon-paths.ts'
import { paperTile } from '../../../look/paper-tile.ts'
import { colour, font, noteColour } from '../../../look/tokens.ts'

const note = (kind: keyof typeof noteColour) => ({
  fill: noteColour[kind],
  ink: colour.noteInk,
  icon: kind,
  iconInk: colour.noteIcon,
})

/** How the engine draws what lies on a lane. */
export const paperStyle: BoardStyle = {
  paper: { colour: colour.paper, tile: (size, dpr) => paperTile({ size, dpr }) },
  notes: {
    trigger: note('trigger'),
    action: note('action'),
    pain: note('pain'),
    improvement: note('improvement'),
    plain: note('plain'),
    // a channel's own icon comes with each of its notes
    channel: { fill: noteColour.channel, ink: colour.noteInk, iconInk: colour.noteInk },
    word: { fill: noteColour.feeling, ink: colour.noteInk },
  },
  icons: {
    ...kindPaths,
    ...channelPaths,
    shock: ['m12 20-8-8a5 5 0 0 1 8-6 5 5 0 0 1 8 6Z', 'm12 6-2 4 4 2-2 4'],
    late: ['M12 6v6l4 2', 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z'],
  },
  noteFont: { family: font.note, weight: 500, size: 20, minSize: 13, lineHeight: 1.22 },
  fonts: { hand: font.note, ui: font.ui, title: font.title },
  ink: colour.ink,
  accent: colour.accent,
  shadow: '58 42 20',
}
