import { beforeEach } from 'vitest'
import { runFanoutContract } from '../fanout-contract.ts'
import { createInProcessHub, type InProcessHub } from './in-process-fanout.ts'

let hub: InProcessHub
beforeEach(() => {
  hub = createInProcessHub()
})

runFanoutContract('in one process', async () => hub.join())
