// What one server carries and keeps: ours against the stock y-websocket server and Hocuspocus, in turns in one run.
import { parseArgs } from 'node:util'
import { type BenchOptions, brownpaper, CONTENDERS, type Goal, type Part } from './bench.ts'
import { installPeers } from './contenders/peers.ts'
import { board } from './parts/board.ts'
import { mostRooms, storm, workshops } from './parts/crowds.ts'
import { idle } from './parts/idle.ts'
import { kill } from './parts/kill.ts'
import { quietRoom } from './parts/quiet-room.ts'
import { silentReader } from './parts/silent-reader.ts'
import { printTable } from './table.ts'

const PARTS: Readonly<Record<string, Part>> = {
  workshops,
  storm,
  quiet: quietRoom,
  board,
  kill,
  silent: silentReader,
  idle,
  most: mostRooms,
}

const { values } = parseArgs({
  options: {
    /** Which parts, by name; all when not given. */
    parts: { type: 'string', default: Object.keys(PARTS).join(',') },
    /** Part of the name of whom to measure. */
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    /** How many rooms the workshops fill, and how many people a storm has: several, one after another. */
    rooms: { type: 'string', default: '20,100,200' },
    storm: { type: 'string', default: '100,200' },
    'most-rooms': { type: 'string', default: '960' },
    seconds: { type: 'string', default: '5' },
  },
})
const numbers = (text: string) => text.split(',').filter(Boolean).map(Number)

const options: BenchOptions = {
  runs: Number(values.runs),
  contenders: CONTENDERS.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase())),
  rooms: numbers(values.rooms),
  storm: numbers(values.storm),
  mostRooms: Number(values['most-rooms']),
  windowMs: Number(values.seconds) * 1000,
}
if (options.contenders.some((one) => one !== brownpaper)) installPeers()

const goals: Goal[] = []
for (const name of values.parts.split(',')) {
  const part = PARTS[name]
  if (part === undefined)
    throw new Error(`There is no part ${name}; there are ${Object.keys(PARTS).join(', ')}`)
  goals.push(...(await part(options)))
}
printTable(
  'Goals',
  ['', 'reached', ''],
  goals.map(({ what, reached, isMet }) => [what, reached, isMet ? 'met' : 'not met']),
)
