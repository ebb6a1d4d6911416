import { parseArgs } from 'node:util'

export const CONTENDERS = ['ours', 'tldraw', 'excalidraw'] as const
export type Contender = (typeof CONTENDERS)[number]

export type BenchOptions = {
  readonly contenders: readonly Contender[]
  readonly sizes: readonly number[]
  readonly runs: number
  /** How long each gesture goes on. */
  readonly seconds: number
  /** Names of scenarios; empty runs all. */
  readonly scenarios: readonly string[]
}

/** `--only ours,tldraw --n 500,2000 --runs 1 --seconds 2 --scenario zoom-fit` */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args].filter((arg) => arg !== '--'),
    options: {
      only: { type: 'string', default: CONTENDERS.join(',') },
      n: { type: 'string', default: '500,2000,10000' },
      runs: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      scenario: { type: 'string', default: '' },
    },
  })
  const list = (text: string) => text.split(',').filter((part) => part !== '')
  return {
    contenders: CONTENDERS.filter((name) => list(values.only).includes(name)),
    sizes: list(values.n).map(Number),
    runs: Number(values.runs),
    seconds: Number(values.seconds),
    scenarios: list(values.scenario),
  }
}
