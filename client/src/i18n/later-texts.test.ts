import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'

/** Of all that is written here, by path from the folder of the client's sources. */
const sources = new Map(
  Object.entries(
    import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts', '!./{nl,en}/*'], {
      eager: true,
      query: '?raw',
      import: 'default',
    }),
  ).map(([path, source]) => [join('i18n', path), source]),
)

const LATER = [...sources.keys()].flatMap((path) => /^i18n\/later\/(\w+)\.ts$/.exec(path)?.[1] ?? [])
const TEXT = new RegExp(`([\`'"])((${LATER.join('|')})\\.[\\w.-]+)`, 'g')
const keys = Object.values(
  import.meta.glob<Readonly<Record<string, Tree>>>('./nl/*.ts', { eager: true }),
).flatMap(keysOf)
const IMPORT = /^(?:import|export)(?! type) (?:[^'"]*? from )?'(\.[^'"]+)'/gm
const FETCH = /import\('(\.[^'"]+)'\)/g

type Tree = { readonly [key: string]: string | Tree }

function keysOf(tree: Tree): readonly string[] {
  return Object.entries(tree).flatMap(([key, inside]) =>
    typeof inside === 'string'
      ? [key.replace(/_(?:one|other)$/, '')]
      : keysOf(inside).map((rest) => `${key}.${rest}`),
  )
}

/** Names of commands look the same. */
const isText = (key: string, quote: string | undefined) =>
  keys.some((known) => (quote === '`' ? known.startsWith(key) : known === key))

/** Files that another names, at their paths. */
const named = (pattern: RegExp, path: string): readonly string[] =>
  [...(sources.get(path) ?? '').matchAll(pattern)].flatMap(([, name = '']) => {
    const file = join(dirname(path), name)
    return sources.has(file) ? [file] : []
  })

/** A file and all that comes with it. */
function withImports(entry: string): ReadonlySet<string> {
  const found = new Set([entry])
  for (const path of found) for (const next of named(IMPORT, path)) found.add(next)
  return found
}

const fetched = new Set([...sources.keys()].flatMap((path) => named(FETCH, path)))

test.each(['start.ts', ...fetched].sort())('%s brings the texts it shows', (entry) => {
  const files = withImports(entry)
  const missing = [...files].flatMap((path) =>
    [...(sources.get(path) ?? '').matchAll(TEXT)]
      .filter(([, quote, key = '', area]) => isText(key, quote) && !files.has(`i18n/later/${area}.ts`))
      .map(([, , key]) => `${path}: ${key}`),
  )
  expect(missing).toEqual([])
})
