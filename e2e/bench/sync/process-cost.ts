import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/**
 * What the operating system says a process has used: seconds of CPU over all its threads, and megabytes of memory of its
 * own. Pages of files, its program among them, are left out: the system drops and reads them again as it sees fit.
 */
export function costOf(pid: number): { readonly cpuSeconds: number; readonly megabytes: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytesOf = (kind: string) => Number(new RegExp(`${kind}:\\s+(\\d+)`).exec(status)?.[1])
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
    megabytes: (kilobytesOf('RssAnon') + kilobytesOf('RssShmem')) / 1024,
  }
}

/** The same of a process with all it started and that runs, and the CPU of those that ended. */
export function costOfTree(pid: number): { readonly cpuSeconds: number; readonly megabytes: number } {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ended = (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND
  return [costOf(pid), ...children.map((child) => costOfTree(Number(child)))].reduce(
    (sum, { cpuSeconds, megabytes }) => ({
      cpuSeconds: sum.cpuSeconds + cpuSeconds,
      megabytes: sum.megabytes + megabytes,
    }),
    { cpuSeconds: ended, megabytes: 0 },
  )
}

/** Measures what a process costs between two moments, with `costOfTree` also what it started. */
export class CostWatch {
  readonly #pid: number
  readonly #costOf: typeof costOf
  #began = { cpuSeconds: 0, at: 0 }
  #sampling: NodeJS.Timeout | undefined
  cpuSeconds = 0
  seconds = 0
  peakMegabytes = 0

  constructor(pid: number, costs = costOf) {
    this.#pid = pid
    this.#costOf = costs
  }

  /** Cores it kept busy. */
  get cpu(): number {
    return this.cpuSeconds / this.seconds
  }

  readonly mark = (mark: string): void => {
    if (mark === 'begins') this.begin()
    if (mark === 'ends') this.end()
  }

  begin(): void {
    this.#began = { cpuSeconds: this.#costOf(this.#pid).cpuSeconds, at: performance.now() }
    this.#sample()
    this.#sampling = setInterval(() => this.#sample(), 100)
  }

  end(): void {
    clearInterval(this.#sampling)
    this.#sample()
    this.cpuSeconds = this.#costOf(this.#pid).cpuSeconds - this.#began.cpuSeconds
    this.seconds = (performance.now() - this.#began.at) / 1000
  }

  #sample(): void {
    this.peakMegabytes = Math.max(this.peakMegabytes, this.#costOf(this.#pid).megabytes)
  }
}
