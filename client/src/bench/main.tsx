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
import { createLanePaper, type LanePaper } from '../screens/lane/paper/lane-paper.ts'
import type { PaperHost } from '../screens/lane/paper/paper-host.ts'
import { paperStyle } from '../screens/lane/paper/paper-style.ts'
import { RowLabels } from '../screens/lane/paper/row-labels.tsx'
import { createBench } from './bench-page.ts'

const root = createRoot(must(document.getElementById('app'), 'the page has a place for the board'))
let shown = 0

window.bench = createBench({
  ready: Promise.all([startLanguage(), loadNoteFont()]).then(() => {}),
  // The peers' boards stand empty before their notes come, and so does ours; but no user of ours ever sees that: a
  // lane's board is made with what lies on it, and that is what `?first` measures.
  startsEmpty: !new URLSearchParams(window.location.search).has('first'),
  createPaper: createLanePaper,
  mount(paper, host) {
    shown++
    flushSync(() => root.render(<BenchPaper key={shown} paper={paper} host={host} />))
  },
})

/** The peers' fonts are there before their notes, too. */
function loadNoteFont(): Promise<unknown> {
  const { weight, size, family } = paperStyle.noteFont
  return document.fonts.load(`${weight} ${size}px ${family}`, 'Aa')
}

/** The lane's paper as its screen shows it, without the bars over it. */
function BenchPaper({ paper, host }: { readonly paper: LanePaper; readonly host: PaperHost }) {
  useLayoutEffect(() => paper.setHost(host), [paper, host])
  useLayoutEffect(() => paper.lookAtLane(), [paper])
  useLayoutEffect(() => paper.start(), [paper])
  return (
    <BoardStage board={paper.board} label="Bench">
      <RowLabels board={paper.board} layout={host.view.current().layout} />
    </BoardStage>
  )
}
