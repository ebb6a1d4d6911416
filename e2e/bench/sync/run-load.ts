import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { pinLoad } from './cores.ts'
import type { LoadSays, PlanOf, ResultOf, TaskName } from './load/load.ts'

/** Lets people loose in a process of their own. `marked` is called when they say how far they are; they wait for it. */
export async function runLoad<Name extends TaskName>(
  task: Name,
  plan: PlanOf<Name>,
  marked: (mark: string) => Promise<void> | void = () => {},
): Promise<ResultOf<Name>> {
  const load = fork(fileURLToPath(new URL('./load/load.ts', import.meta.url)))
  pinLoad(load.pid ?? 0)
  return new Promise((resolve, reject) => {
    load.on('message', async (said: LoadSays) => {
      try {
        if ('mark' in said) {
          await marked(said.mark)
          load.send('go on')
        } else {
          // The task named gives its own result.
          resolve(said.result as ResultOf<Name>)
        }
      } catch (error) {
        load.kill()
        reject(error)
      }
    })
    load.once('exit', (code) => reject(new Error(`The load ended with ${code}`)))
    load.send({ task, plan })
  })
}
