import type { ObjectType } from '@brownpaper/shared/lane/objects'
import { Frame, Image, Link, type LucideIcon, PenLine, Shapes, SmilePlus, Spline, Type } from 'lucide-react'

/** One picture a type of thing on the paper. */
export const objectIcons: Readonly<Record<ObjectType, LucideIcon>> = {
  text: Type,
  stroke: PenLine,
  shape: Shapes,
  connector: Spline,
  image: Image,
  emoji: SmilePlus,
  frame: Frame,
  link: Link,
}
