import { must } from '@brownpaper/shared/base/assert'
import {
  Asterisk,
  CircleQuestionMark,
  Cloud,
  CloudLightning,
  CloudRain,
  CreditCard,
  FileText,
  Flame,
  Ghost,
  Globe,
  LayoutGrid,
  Lightbulb,
  type LucideIcon,
  Mail,
  Megaphone,
  MessageSquare,
  MessagesSquare,
  Minus,
  MousePointerClick,
  Phone,
  Search,
  Send,
  Smartphone,
  Smile,
  StickyNote,
  Store,
  Sun,
  ThumbsUp,
  TriangleAlert,
  Users,
  Wind,
  Zap,
} from 'lucide-react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { channelIconPaths, channelPaths, feelingPaths, type IconPaths, kindPaths } from './icon-paths.ts'
import { channelIcons, feelingIcons, kindIcons } from './icons.ts'

/** Whose paths they are. */
const lucideKinds: Record<keyof typeof kindPaths, LucideIcon> = {
  trigger: Zap,
  action: MousePointerClick,
  channel: Smartphone,
  pain: TriangleAlert,
  feeling: Smile,
  improvement: Lightbulb,
  plain: StickyNote,
}

const lucideChannels: Record<keyof typeof channelPaths, LucideIcon> = {
  magnifier: Search,
  globe: Globe,
  'phone-screen': LayoutGrid,
  storefront: Store,
  'speech-bubble': MessageSquare,
  envelope: Mail,
  paper: FileText,
  handset: Phone,
  'chat-dots': MessagesSquare,
  megaphone: Megaphone,
  'bank-card': CreditCard,
  'signal-bars': Smartphone,
  people: Users,
  other: Send,
}

const lucideFeelings: Record<keyof typeof feelingPaths, LucideIcon> = {
  happy: Sun,
  content: ThumbsUp,
  relieved: Wind,
  neutral: Minus,
  surprised: CircleQuestionMark,
  worried: Cloud,
  frustrated: CloudLightning,
  sad: CloudRain,
  afraid: Ghost,
  angry: Flame,
  other: Asterisk,
}

const sets: readonly [
  string,
  Record<string, IconPaths>,
  Record<string, LucideIcon>,
  Record<string, LucideIcon>,
][] = [
  ['kinds', kindPaths, lucideKinds, kindIcons],
  ['channels', channelPaths, lucideChannels, channelIcons],
  ['feelings', feelingPaths, lucideFeelings, feelingIcons],
]

test.each(sets)(
  'the paths of %s are those of Lucide, and the components draw them',
  (_name, paths, lucide, icons) => {
    for (const [key, icon] of Object.entries(lucide)) {
      expect(paths[key], key).toEqual(drawn(icon))
      expect(drawn(must(icons[key])), key).toEqual(paths[key])
    }
    expect(Object.keys(icons)).toEqual(Object.keys(paths))
  },
)

test('an unknown channel has a picture too', () => {
  expect(channelIconPaths('pigeon')).toBe(channelPaths.other)
})

test('a component is drawn as those of Lucide are', () => {
  const ours = renderToStaticMarkup(createElement(kindIcons.trigger, { size: 20 }))
  const theirs = renderToStaticMarkup(createElement(Zap, { size: 20 }))
  expect(ours.replace('lucide-trigger', 'lucide-zap')).toBe(theirs)
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
