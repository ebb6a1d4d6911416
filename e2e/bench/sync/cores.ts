import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

const CORES = availableParallelism()

/** The server gets all cores but the last, where the people are: so neither takes from the other. */
export function pinServer(pid: number): void {
  pin(pid, CORES > 2 ? `0-${CORES - 2}` : '0')
}

export function pinLoad(pid: number): void {
  pin(pid, String(CORES - 1))
}

/** Where the system knows no such thing they share. */
function pin(pid: number, cores: string): void {
  if (CORES > 1) spawnSync('taskset', ['-acp', cores, String(pid)], { stdio: 'ignore' })
}
