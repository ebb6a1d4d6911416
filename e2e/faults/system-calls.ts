/** One system call as strace wrote it down. `began` and `ended` are places in the one order of all threads. */
export type SystemCall = {
  readonly name: string
  /** The file or socket it was about. */
  readonly file: string
  readonly text: string
  readonly at: string
  readonly result: string
  readonly began: number
  readonly ended: number
}

type Begun = Omit<SystemCall, 'result' | 'ended'>

const LINE = /^(\d+) +(\d+\.\d+) (.*)$/
const CALL = /^(\w+)\(\d+<(.*?)>[,)](.*)$/
const RESUMED = /^<\.\.\. (\w+) resumed>(.*)$/
const RESULT = /= (-?\w+)[^=]*$/

/**
 * Reads what `strace -f -yy -ttt` wrote. A call during which another thread did something is told in two lines; one
 * told in a single line began and ended in the same place of the order.
 */
export function callsIn(trace: string): SystemCall[] {
  const calls: SystemCall[] = []
  const underWay = new Map<string, Begun>()
  for (const [place, line] of trace.split('\n').entries()) {
    const [, thread = '', at = '', rest = ''] = LINE.exec(line) ?? []
    const resumed = RESUMED.exec(rest)
    const begun = resumed ? underWay.get(thread) : begin(rest, at, place)
    if (begun === undefined) continue
    underWay.delete(thread)
    if (rest.endsWith('<unfinished ...>')) underWay.set(thread, begun)
    else calls.push({ ...begun, result: RESULT.exec(rest)?.[1] ?? '?', ended: place })
  }
  return calls
}

function begin(rest: string, at: string, place: number): Begun | undefined {
  const [, name, file, text] = CALL.exec(rest) ?? []
  if (name === undefined || file === undefined) return undefined
  return { name, file, text: text ?? '', at, began: place }
}
