import { createLucideIcon, type LucideIcon } from 'lucide-react'
import { channelPaths, feelingPaths, type IconPaths, kindPaths } from './icon-paths.ts'

// Made from the paths that paper is drawn with: all of them twice would be 2 KiB more before a lane is seen.

/** The icons of `icon-paths.ts` as components. */
export const kindIcons = componentsOf(kindPaths)

export const channelIcons = componentsOf(channelPaths)

export const feelingIcons = componentsOf(feelingPaths)

/** The picture of a channel; an unknown word gets the one for others. */
export function channelIcon(icon: string): LucideIcon {
  return icon in channelIcons ? channelIcons[icon as keyof typeof channelIcons] : channelIcons.other
}

function componentsOf<Name extends string>(icons: Record<Name, IconPaths>): Record<Name, LucideIcon> {
  const made = Object.entries<IconPaths>(icons).map(([name, paths]) => {
    const node = paths.map((d): [string, { d: string; key: string }] => ['path', { d, key: d }])
    return [name, createLucideIcon(name, node)]
  })
  return Object.fromEntries(made)
}
