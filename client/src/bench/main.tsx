import '../look/fonts.css'
import '../look/tokens.css'
import '../look/global.css'
import './bench.css'
import { must } from '@brownpaper/shared/base/assert'
import { useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { BoardStage } from '../canvas/board-stage.tsx'
import { startLanguage } from '../i18n/language.ts'
import { createLaneSheet } from '../screens/lane/paper/lane-sheet.ts'
import type { PaperHost } from '../screens/lane/paper/paper-host.ts'
import { paperStyle } from '../screens/lane/paper/paper-style.ts'
import { RowLabels } from '../screens/lane/paper/row-labels.tsx'
import { type BenchPaper, createBench } from './bench-page.ts'

const root = createRoot(must(document.getElementById('app'), 'the page has a place for the board'))
let shown = 0

/**
 * The peers' boards stand empty before their notes come, and so does ours; but no user of ours ever sees that: a lane's
 * board is made with what lies on it, and hands are laid on it right after. That is what `?first` measures.
 */
const isFirst = new URLSearchParams(window.location.search).has('first')
let createPaper: (host: PaperHost) => BenchPaper = createLaneSheet

window.bench = createBench({
  ready: Promise.all([startLanguage(), loadNoteFont(), isFirst ? undefined : fetchHands()]).then(() => {}),
  startsEmpty: !isFirst,
  createPaper: (host) => createPaper(host),
  mount(paper, host) {
    shown++
    flushSync(() => root.render(<Paper key={shown} paper={paper} host={host} />))
  },
})

async function fetchHands() {
  const { createLanePaper } = await import('../screens/lane/paper/lane-paper.ts')
  createPaper = createLanePaper
}

/** The peers' fonts are there before their notes, too. */
function loadNoteFont(): Promise<unknown> {
  const { weight, size, family } = paperStyle.noteFont
  return document.fonts.load(`${weight} ${size}px ${family}`, 'Aa')
}

/** The lane's paper as its screen shows it, without the bars over it. */
function Paper({ paper, host }: { readonly paper: BenchPaper; readonly host: PaperHost }) {
  useLayoutEffect(() => paper.setHost(host), [paper, host])
  useLayoutEffect(() => paper.lookAtLane(), [paper])
  useLayoutEffect(() => paper.start(), [paper])
  return (
    <BoardStage board={paper.board} label="Bench">
      <RowLabels board={paper.board} layout={host.view.current().layout} />
    </BoardStage>
  )
}
