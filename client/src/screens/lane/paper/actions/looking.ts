import { copyAsImage } from '../finding/copy-as-image.ts'
import type { PaperAction } from './action.ts'

/** How much closer a key or button brings one. */
const ZOOM_STEP = 1.25

export const lookingActions: readonly PaperAction[] = [
  {
    id: 'zoom-in',
    group: 'looking',
    keys: ['Mod+='],
    run: ({ paper: { board } }) => board.camera.zoomTo(board.camera.zoom * ZOOM_STEP),
  },
  {
    id: 'zoom-out',
    group: 'looking',
    keys: ['Mod+-'],
    run: ({ paper: { board } }) => board.camera.zoomTo(board.camera.zoom / ZOOM_STEP),
  },
  {
    id: 'zoom-whole',
    group: 'looking',
    keys: ['Mod+0', 'Shift+0'],
    run: ({ paper }) => paper.board.camera.zoomTo(1),
  },
  { id: 'fit-all', group: 'looking', keys: ['Shift+1'], run: ({ paper }) => paper.commands.fit('all') },
  {
    id: 'fit-selection',
    group: 'looking',
    keys: ['Shift+2'],
    run: ({ paper }) => paper.commands.fit('selection'),
  },
  { id: 'fit-lane', group: 'looking', keys: ['Shift+3'], run: ({ paper }) => paper.commands.fit('lane') },
  { id: 'list', group: 'looking', keys: [], run: ({ screen }) => screen.onList() },
  { id: 'other-side', group: 'looking', keys: ['F6'], keysAre: "another's" },
  { id: 'search', group: 'looking', keys: ['Mod+F'], run: ({ finding }) => finding.open('search') },
  {
    id: 'copy-image',
    group: 'looking',
    keys: ['Alt+Shift+C'],
    run: ({ paper }) => void copyAsImage(paper, paper.board.selection.size > 0 ? 'selection' : 'lane'),
  },
  {
    id: 'palette',
    group: 'looking',
    keys: ['Mod+K'],
    isByKeyOnly: true,
    run: ({ finding }) => finding.open('palette'),
  },
  { id: 'shortcuts', group: 'looking', keys: ['?'], run: ({ screen }) => screen.onShortcuts() },
]
