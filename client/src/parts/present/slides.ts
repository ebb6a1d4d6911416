import { type Presentation, SLIDES, type Slide } from '@brownpaper/shared/live/live'

/** A place in the presentation: a group, and a slide of it. */
export type SlidePlace = Pick<Presentation, 'groupId' | 'slide'>

/**
 * One slide on or back, through the groups in their order; undefined before the first and after the last. Starts at the
 * first group when the one shown is gone.
 */
export function stepSlide(
  groupIds: readonly string[],
  { groupId, slide }: SlidePlace,
  way: 1 | -1,
): SlidePlace | undefined {
  const group = groupIds.indexOf(groupId)
  if (group === -1) return placeAt(groupIds, 0)
  return placeAt(groupIds, group * SLIDES.length + SLIDES.indexOf(slide) + way)
}

function placeAt(groupIds: readonly string[], index: number): SlidePlace | undefined {
  const groupId = groupIds[Math.floor(index / SLIDES.length)]
  const slide: Slide | undefined = SLIDES[index % SLIDES.length]
  return index < 0 || groupId === undefined || slide === undefined ? undefined : { groupId, slide }
}
