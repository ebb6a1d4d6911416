// The people: a process of its own, so that what they cost is not the server's.
import { writeBoard } from './board.ts'
import { crowd } from './crowd.ts'
import { herd } from './herd.ts'
import { idle } from './idle.ts'
import { joins } from './joins.ts'
import { silence } from './silence.ts'
import { witness } from './witness.ts'

const TASKS = { crowd, writeBoard, joins, witness, silence, idle, herd }

export type Tasks = typeof TASKS
export type TaskName = keyof Tasks
export type PlanOf<Name extends TaskName> = Parameters<Tasks[Name]>[0]
export type ResultOf<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>

/** What the people tell on the way: how far they are, and what came of it all. */
export type LoadSays = { readonly mark: string } | { readonly result: unknown }

/** Tells how far it is; resolves once whoever measures is done with that. */
export type Mark = (mark: string) => Promise<void>

const mark: Mark = (mark) =>
  new Promise((resolve) => {
    process.once('message', () => resolve())
    process.send?.({ mark } satisfies LoadSays)
  })

process.once('message', ({ task, plan }: { task: TaskName; plan: unknown }) => {
  // Whoever sent the plan paired it with its task.
  const run = TASKS[task] as (plan: unknown, mark: Mark) => Promise<unknown>
  run(plan, mark).then(
    (result) => process.send?.({ result } satisfies LoadSays, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
      process.exit(1)
    },
  )
})
