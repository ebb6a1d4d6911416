import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brownpaper, inTurns, median, middle, type Part } from '../bench.ts'
import { ms, printTable } from '../table.ts'
import { measureCrowd } from './crowds.ts'

/** An edit in a quiet room of five: how soon the others have it, beside what the disk needs to keep it. */
export const quietRoom: Part = async (options) => {
  const results = await inTurns(options, 'disk', async (server) => {
    const fsyncMs = measureFsync()
    const crowd = await measureCrowd(server, {
      rooms: await server.seats(1, 5),
      editsPerSecond: 2,
      cursorsPerSecond: 0,
      warmUpMs: 1500,
      windowMs: options.windowMs,
    })
    return { ...crowd, fsyncMs: median([fsyncMs, measureFsync()]) }
  })
  printTable(
    'One room of 5, each person 2 edits a second, everyone on disk (only ours waits for it)',
    ['', 'edit p50 ms', 'edit p99 ms', 'fsync p50 ms'],
    options.contenders.map((one) => [
      one.name,
      ms(middle(results, one, ({ edit }) => edit.p50)),
      ms(middle(results, one, ({ edit }) => edit.p99)),
      ms(middle(results, one, ({ fsyncMs }) => fsyncMs)),
    ]),
  )
  const p50 = middle(results, brownpaper, ({ edit }) => edit.p50)
  const fsync = middle(results, brownpaper, ({ fsyncMs }) => fsyncMs)
  return [
    {
      what: 'an edit in a quiet room of five, at the median within 3 ms and an fsync',
      reached: `${ms(p50)} ms, fsync ${ms(fsync)} ms`,
      isMet: p50 <= 3 + fsync,
    },
  ]
}

/** Milliseconds that a small write and its way to the disk take at the median, where the servers keep their data. */
function measureFsync(): number {
  const path = join(tmpdir(), `brownpaper-fsync-${process.pid}`)
  const file = openSync(path, 'a')
  const times: number[] = []
  for (let n = 0; n < 100; n++) {
    const began = performance.now()
    writeSync(file, 'x'.repeat(300))
    fdatasyncSync(file)
    times.push(performance.now() - began)
  }
  closeSync(file)
  rmSync(path)
  return median(times)
}
