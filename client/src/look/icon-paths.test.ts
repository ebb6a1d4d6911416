import type { LucideIcon } from 'lucide-react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { channelIconPaths, channelPaths, feelingPaths, type IconPaths, kindPaths } from './icon-paths.ts'
import { channelIcons, feelingIcons, kindIcons } from './icons.ts'

const sets: readonly [string, Record<string, IconPaths>, Record<string, LucideIcon>][] = [
  ['kinds', kindPaths, kindIcons],
  ['channels', channelPaths, channelIcons],
  ['feelings', feelingPaths, feelingIcons],
]

test.each(sets)('the paths of %s are what the components draw', (_name, paths, icons) => {
  for (const [key, icon] of Object.entries(icons)) expect(paths[key], key).toEqual(drawn(icon))
})

test('an unknown channel has a picture too', () => {
  expect(channelIconPaths('pigeon')).toBe(channelPaths.other)
})

function drawn(icon: LucideIcon): string[] {
  const shapes = renderToStaticMarkup(createElement(icon)).matchAll(/<(path|circle|rect|line)\s([^>]*)>/g)
  return Array.from(shapes, ([, tag, attributes]) => toPath(tag ?? '', attributes ?? ''))
}

function toPath(tag: string, text: string): string {
  const attributes = new Map(
    Array.from(text.matchAll(/([\w-]+)="([^"]*)"/g), ([, name, value]) => [name, value]),
  )
  const n = (name: string): number => Number(attributes.get(name) ?? 0)
  if (tag === 'path') return attributes.get('d') ?? ''
  if (tag === 'line') return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`
  if (tag === 'circle') {
    const r = n('r')
    return `M${n('cx') - r} ${n('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
  }
  const r = n('rx') || n('ry')
  const [w, h] = [n('width') - 2 * r, n('height') - 2 * r]
  const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`
  return `M${n('x') + r} ${n('y')}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}Z`
}
