import { useSyncExternalStore } from 'react'
import { ImproviseDialog } from './improvise-dialog.tsx'
import { MessageDialog } from './message-dialog.tsx'
import { ParkingDialog } from './parking-dialog.tsx'
import { togetherSheet } from './together-sheet.ts'

export function OpenSheet() {
  const sheet = useSyncExternalStore(togetherSheet.subscribe, togetherSheet.current)
  const close = togetherSheet.clear
  switch (sheet?.what) {
    case undefined:
      return null
    case 'message':
      return <MessageDialog groupId={sheet.groupId} onClose={close} />
    case 'aside':
      return <ImproviseDialog groupId={sheet.groupId} onClose={close} />
    case 'parking':
      return <ParkingDialog onClose={close} />
  }
}
