import type { LiveMember } from '@brownpaper/shared/live/live'

/** How a person is called where others may have the same name: "Jan", then "Jan (2)". */
export function memberName({ name, twin }: Pick<LiveMember, 'name' | 'twin'>): string {
  return twin === undefined ? name : `${name} (${twin})`
}
