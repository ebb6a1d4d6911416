import type { LiveGroup } from '@brownpaper/shared/live/live'
import { type DragEvent, useState } from 'react'
import { useMoveMember } from './use-move-member.ts'

const memberType = 'application/x-brownpaper-member'

/** Makes a row something one can drag: puts the person's id on the drag. */
export function startMemberDrag(event: DragEvent, memberId: string): void {
  event.dataTransfer.setData(memberType, memberId)
  event.dataTransfer.effectAllowed = 'move'
}

/** A place where a dragged person can be put down; without a group it takes them out of theirs. */
export function useMemberDrop(group: LiveGroup | undefined) {
  const move = useMoveMember()
  // entering a child leaves the parent: only as many leaves as enters mean that the drag is gone
  const [depth, setDepth] = useState(0)
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(memberType)
  return {
    isOver: depth > 0,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (takes(event)) setDepth((count) => count + 1)
      },
      onDragLeave: (event: DragEvent) => {
        if (takes(event)) setDepth((count) => Math.max(0, count - 1))
      },
      onDragOver: (event: DragEvent) => {
        if (takes(event)) event.preventDefault()
      },
      onDrop: (event: DragEvent) => {
        setDepth(0)
        const memberId = event.dataTransfer.getData(memberType)
        if (memberId === '') return
        event.preventDefault()
        void move(memberId, group)
      },
    },
  }
}
