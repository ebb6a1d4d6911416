import type { BenchOptions, Contender } from './options.ts'
import type { Loaded } from './pilot.ts'
import type { Cell } from './stats.ts'

/** `done` absent: it did not end within the time it was given. */
export type Outcome<T> = { readonly done?: T }

export type Results = {
  scenario(contender: Contender, n: number, name: string): Outcome<Cell> | undefined
  loaded(contender: Contender, n: number): Outcome<Loaded> | undefined
}

/** At most this share of the peer's figure. */
type Goal = { readonly scenario: string; readonly n: number; readonly peer: Contender; readonly most: number }

const MAIN_GOALS: readonly Goal[] = [
  { scenario: 'pan-fit', n: 2000, peer: 'tldraw', most: 0.12 },
  { scenario: 'pan-fit', n: 2000, peer: 'excalidraw', most: 0.3 },
  ...[500, 2000, 10_000].flatMap((n) => [
    { scenario: 'drag-200', n, peer: 'tldraw', most: 0.4 } as const,
    { scenario: 'drag-200', n, peer: 'excalidraw', most: 0.4 } as const,
  ]),
  { scenario: 'storm-100', n: 10_000, peer: 'tldraw', most: 0.1 },
  { scenario: 'storm-100', n: 10_000, peer: 'excalidraw', most: 0.35 },
]

/** Every frame of ours: at most one in a hundred over 25 ms, none over 50. */
const SMOOTH = { over25: 0.01, over50: 0 }

const LOAD = { n: 10_000, tldraw: 0.05, excalidraw: 0.5, heapExcalidraw: 1 }

/** The whole outcome as Markdown. */
export function report(
  results: Results,
  { contenders, sizes, runs, seconds }: BenchOptions,
  names: readonly string[],
  capSeconds: number,
): string {
  const lines: string[] = []
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) => {
    lines.push(row(head), row(head.map(() => '---')), ...rows.map(row), '')
  }
  lines.push(
    `Medians of ${runs} runs of ${seconds} s a gesture, contenders in turn. A cell: p95 / p99 frame interval ms · frames over 25 ms, over 50 ms · main thread ms a frame · longest task ms (- none over 50).`,
    '',
  )
  for (const n of sizes) {
    lines.push(`### ${n} notes`, '')
    table(
      ['', ...contenders],
      names.map((name) => [
        name,
        ...contenders.map((contender) => {
          const outcome = results.scenario(contender, n, name)
          return outcome === undefined
            ? ''
            : outcome.done
              ? cellText(outcome.done)
              : `not done in ${capSeconds} s`
        }),
      ]),
    )
    table(
      ['', ...contenders],
      [
        ['load to painted ms', (one: Loaded) => one.loadMs.toFixed(0)] as const,
        ['decode ms', (one: Loaded) => (one.decodeMs === 0 ? '-' : one.decodeMs.toFixed(0))] as const,
        ['JS heap MB', (one: Loaded) => one.heapMb.toFixed(1)] as const,
      ].map(([label, text]) => [
        label,
        ...contenders.map((contender) => {
          const outcome = results.loaded(contender, n)
          return outcome === undefined
            ? ''
            : outcome.done
              ? text(outcome.done)
              : `not done in ${capSeconds} s`
        }),
      ]),
    )
  }
  lines.push('### Goals', '')
  table(['goal', 'measured', ''], goalRows(results, sizes, names))
  return lines.join('\n')
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function cellText(cell: Cell): string {
  const task = cell.longestTask === 0 ? '-' : cell.longestTask.toFixed(0)
  return `${cell.p95.toFixed(0)} / ${cell.p99.toFixed(0)} · ${percent(cell.over25)}, ${percent(cell.over50)} · ${cell.mainPerFrame.toFixed(1)} · ${task}`
}

function goalRows(results: Results, sizes: readonly number[], names: readonly string[]): string[][] {
  const rows: string[][] = []
  const judge = (goal: string, measured: string, isMet: boolean) =>
    rows.push([goal, measured, isMet ? 'met' : 'not met'])
  for (const n of sizes) {
    for (const name of names) {
      const ours = results.scenario('ours', n, name)?.done
      if (ours === undefined) continue
      const isMet = ours.over25 <= SMOOTH.over25 && ours.over50 <= SMOOTH.over50
      judge(
        `${name}, ${n}: smooth`,
        `${percent(ours.over25)} over 25, longest ${ours.longestFrame.toFixed(0)} ms`,
        isMet,
      )
    }
  }
  for (const { scenario, n, peer, most } of MAIN_GOALS) {
    const ours = results.scenario('ours', n, scenario)?.done
    const theirs = results.scenario(peer, n, scenario)
    if (ours === undefined || theirs === undefined) continue
    judgeRatio(
      `${scenario}, ${n}: main thread at most ${most} of ${peer}`,
      ours.mainPerFrame,
      theirs.done?.mainPerFrame,
      most,
    )
  }
  for (const peer of ['tldraw', 'excalidraw'] as const) {
    const ours = results.loaded('ours', LOAD.n)?.done
    const theirs = results.loaded(peer, LOAD.n)
    if (ours === undefined || theirs === undefined) continue
    judgeRatio(
      `load, ${LOAD.n}: at most ${LOAD[peer]} of ${peer}`,
      ours.loadMs,
      theirs.done?.loadMs,
      LOAD[peer],
    )
    if (peer === 'excalidraw')
      judgeRatio(`heap, ${LOAD.n}: at most ${peer}'s`, ours.heapMb, theirs.done?.heapMb, LOAD.heapExcalidraw)
  }
  return rows

  function judgeRatio(goal: string, ours: number, theirs: number | undefined, most: number) {
    if (theirs === undefined) judge(goal, `${ours.toFixed(1)} against not done`, true)
    else
      judge(
        goal,
        `${ours.toFixed(1)} / ${theirs.toFixed(1)} = ${(ours / theirs).toFixed(2)}`,
        ours / theirs <= most,
      )
  }
}
