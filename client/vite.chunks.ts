// Which files the browser fetches: a few that hold what a screen begins with, not one for each module two screens share.
// Eighty small files cost a slow phone more than the code in them, and together they compress worse.

import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Plugin } from 'vite'

const file = (path: string) => `${import.meta.dirname}/src/${path}`

const START = file('start.ts')
const MAIN = [file('main.tsx')]
const FRAME = [file('app/workshop-frame.tsx')]
const LANE = [file('screens/lane/lane-screen.tsx')]
const HANDS = [file('screens/lane/paper/paper-hands.tsx')]
const OUTSIDE = [file('screens/home/home.tsx'), file('screens/join/join.tsx')]
const INSIDE = ['lead', 'prepare', 'present', 'room', 'wall'].map((name) =>
  file(`screens/${name}/${name}-screen.tsx`),
)

/** Before one is in a workshop there is no shared document; the bundler takes these away from those screens. */
const DOCUMENTS = /node_modules.(?:yjs|lib0)|shared.src.(?:ydoc|lane|live|own|workshop)./

type Chunking = {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** What `import()` becomes: whoever fetches needs it first. */
const PRELOADER = /vite.preload-helper/

/**
 * `start`: what the page's first file needs; in another's file it would wait for all of that. `base`: what every page begins with. `workshop`: what every screen of a workshop does, and what the lane shares with
 * the others, so that none of them fetches the board for it. `lane`: the rest of a lane's first picture. `hands`: what
 * one works on it with, fetched once it is painted. The first that takes a module takes what that imports along.
 */
export function chunkGroups() {
  let sets: Sets | undefined
  const group = (name: keyof Sets, priority: number) => ({
    debugName: name,
    priority,
    name(id: string, chunking: Chunking) {
      sets ??= find(chunking)
      return sets[name].has(id) || (name === 'start' && PRELOADER.test(id)) ? name : null
    },
  })
  return [group('start', 5), group('base', 4), group('workshop', 3), group('lane', 2), group('hands', 1)]
}

/** The page names what it begins with itself: fetched beside the first file, not after it. */
export function preloadChunk(begins: string): Plugin {
  return {
    name: 'preload-chunk',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const first = Object.values(bundle)
          .filter((part) => part.type === 'chunk')
          .filter(({ name }) => name === begins)
        const files = new Set(first.flatMap(({ fileName, imports }) => [fileName, ...imports]))
        const styles = first.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
        const link = (rel: string, file: string) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        })
        return [
          ...styles.map((file) => link('stylesheet', file)),
          ...[...files].map((file) => link('modulepreload', file)),
        ]
      },
    },
  }
}

/** What a lane's first picture is drawn with, beside the base. Not by name: files of texts have some of the same. */
const OF_LANES = [...FRAME, ...LANE]

/** 27 KiB, and nothing before the first picture is read by one. */
const SCHEMAS = /node_modules.zod./

/**
 * `lane.html`, for what most people open, often on a phone: the page with the names of all that a lane's first picture
 * needs, so that no file waits for another to ask for it.
 */
export function lanePage(): Plugin {
  return {
    name: 'lane-page',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('there is no index.html to make lane.html of')
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
      const holding = (ids: readonly string[]) =>
        ids.flatMap((id) => chunks.filter(({ moduleIds }) => moduleIds.includes(id)))
      const styles = holding(OF_LANES).flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
      const refuse = (ids: readonly string[], what: RegExp) => {
        for (const { fileName, moduleIds } of holding(ids)) {
          const found = moduleIds.find((id) => what.test(id))
          if (found !== undefined) throw new Error(`${fileName} would bring ${found} along`)
        }
      }
      refuse([...MAIN, ...OF_LANES], SCHEMAS)
      refuse(MAIN, DOCUMENTS)
      const links = [
        ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
        ...holding(OF_LANES).map(
          ({ fileName }) => `<link rel="modulepreload" crossorigin href="/${fileName}">`,
        ),
      ]
      const source = String(page.source).replace('</head>', `${links.join('')}</head>`)
      this.emitFile({ type: 'asset', fileName: 'lane.html', source })
    },
  }
}

type Sets = Record<'start' | 'base' | 'workshop' | 'lane' | 'hands', ReadonlySet<string>>

function find(chunking: Chunking): Sets {
  const [outside, inside] = [reach(OUTSIDE, chunking), reach(INSIDE, chunking)]
  const lane = reach(LANE, chunking)
  const workshop = reach(FRAME, chunking)
  for (const id of lane) if (inside.has(id)) workshop.add(id)
  const base = reach(MAIN, chunking)
  for (const id of [...lane, ...workshop]) if (outside.has(id) && !DOCUMENTS.test(id)) base.add(id)
  const start = reach([START], chunking)
  // The first file itself stays what the page asks for.
  start.delete(START)
  // What other screens have of it, too, would make each of them fetch all of it.
  const hands = new Set([...reach(HANDS, chunking)].filter((id) => !inside.has(id) && !outside.has(id)))
  return { start, base, workshop, lane, hands }
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
