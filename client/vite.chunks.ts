// Which files the browser fetches: a few that hold what a screen begins with, not one for each module two screens share.
// Eighty small files cost a slow phone more than the code in them, and together they compress worse.

import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'

const file = (path: string) => `${import.meta.dirname}/src/${path}`

const MAIN = [file('main.tsx')]
const FRAME = [file('app/workshop-frame.tsx')]
const LANE = [file('screens/lane/lane-screen.tsx')]
const OUTSIDE = [file('screens/home/home.tsx'), file('screens/join/join.tsx')]
const INSIDE = ['lead', 'prepare', 'present', 'room', 'wall'].map((name) =>
  file(`screens/${name}/${name}-screen.tsx`),
)

/** Before one is in a workshop there is no shared document; the bundler takes these away from those screens. */
const DOCUMENTS = /node_modules.(?:yjs|lib0)|shared.src.(?:ydoc|lane|live|workshop)./

type Chunking = {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * `base`: what every page begins with. `workshop`: what every screen of a workshop does, and what the lane shares with
 * the others, so that none of them fetches the board for it. `lane`: the rest of a lane's first picture. The first that
 * takes a module takes what that imports along.
 */
export function chunkGroups() {
  let sets: Sets | undefined
  const group = (name: keyof Sets, priority: number) => ({
    debugName: name,
    priority,
    name(id: string, chunking: Chunking) {
      sets ??= find(chunking)
      return sets[name].has(id) ? name : null
    },
  })
  return [group('base', 3), group('workshop', 2), group('lane', 1)]
}

type Sets = Record<'base' | 'workshop' | 'lane', ReadonlySet<string>>

function find(chunking: Chunking): Sets {
  const [outside, inside] = [reach(OUTSIDE, chunking), reach(INSIDE, chunking)]
  const lane = reach(LANE, chunking)
  const workshop = reach(FRAME, chunking)
  for (const id of lane) if (inside.has(id)) workshop.add(id)
  const base = reach(MAIN, chunking)
  for (const id of [...lane, ...workshop]) if (outside.has(id) && !DOCUMENTS.test(id)) base.add(id)
  return { base, workshop, lane }
}

/** These modules and all they import, not counting what is imported later. */
function reach(entries: readonly string[], chunking: Chunking): Set<string> {
  const found = new Set(entries)
  for (const id of found) {
    for (const next of chunking.getModuleInfo(id)?.importedIds ?? []) {
      if (ICONS.test(next)) for (const icon of iconsOf(id, next)) found.add(icon)
      else found.add(next)
    }
  }
  return found
}

/** One file that hands out every icon there is; a module takes but a few. */
const ICONS = /lucide-react\.m?js$/

function iconsOf(id: string, icons: string): readonly string[] {
  const [, names = ''] = /import \{([^}]*)\} from 'lucide-react'/.exec(readFileSync(id, 'utf8')) ?? []
  const files = names.split(',').map((name) => name.trim().split(' as ')[0] ?? '')
  const ending = icons.slice(icons.lastIndexOf('.'))
  return files.map((name) => `${dirname(icons)}/icons/${kebab(name)}${ending}`)
}

const kebab = (name: string) =>
  name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[a-zA-Z])(?=[0-9])/g, '-').toLowerCase()
