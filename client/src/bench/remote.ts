import type { BenchLayout, RemoteMove } from './bench.ts'

/** What whoever works elsewhere is asked to do. */
export type RemoteTask =
  | { readonly fill: number; readonly layout: BenchLayout }
  | { readonly moves: readonly RemoteMove[] }

export type RemoteAnswer = { readonly whole: Uint8Array } | { readonly update: Uint8Array }

export type Remote = {
  /** The document of n notes as one update. */
  readonly whole: Promise<Uint8Array>
  move(moves: readonly RemoteMove[]): void
  stop(): void
}

/**
 * Everybody else on the lane. They work in a process of their own, as they do in life: neither their document nor
 * their work is to be counted with ours.
 */
export function openRemote(n: number, layout: BenchLayout, onUpdate: (update: Uint8Array) => void): Remote {
  const worker = new Worker(new URL('./remote-worker.ts', import.meta.url), { type: 'module' })
  const tell = (task: RemoteTask) => worker.postMessage(task)
  const whole = new Promise<Uint8Array>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<RemoteAnswer>) => {
      if ('whole' in data) resolve(data.whole)
      else onUpdate(data.update)
    })
  })
  tell({ fill: n, layout })
  return { whole, move: (moves) => tell({ moves }), stop: () => worker.terminate() }
}
