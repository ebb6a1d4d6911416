import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** What the operating system says a process has used: seconds of CPU over all its threads, and megabytes of memory. */
export function costOf(pid: number): { readonly cpuSeconds: number; readonly megabytes: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
    megabytes: Number(resident) / 1024,
  }
}
