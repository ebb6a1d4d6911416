import type { Moment } from '@brownpaper/shared/lane/lane'
import type { Channel } from '@brownpaper/shared/workshop/workshop'
import type { LaneSnapshot } from './lane-view.ts'

/** A moment's channel, and after it those its steps came through beside that; what is gone is left out. */
export function shownChannels(
  moment: Moment | undefined,
  others: LaneSnapshot['otherChannels'],
  find: (id: string) => Channel | undefined,
): readonly Channel[] {
  const ids = [moment?.channel ?? '', ...(others.get(moment?.id ?? '') ?? [])]
  return ids.flatMap((id) => {
    const channel = find(id)
    return channel === undefined || channel.removed !== undefined ? [] : [channel]
  })
}

/** As a moment's place for it is lettered. */
export const channelText = (channels: readonly Channel[]) => channels.map(({ name }) => name).join(' + ')
