import { must } from '@brownpaper/shared/base/assert'
import { createId } from '@brownpaper/shared/base/ids'
import { createLaneActions, type LaneActions } from '@brownpaper/shared/lane/actions'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { Persona, WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { screenAuthor } from '../../state/screen-author.ts'
import type { LaneHandle } from '../../state/session.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useRecord } from '../../state/use-table.ts'
import { type Announcer, createAnnouncer } from './announcer.ts'
import { createEvidenceDoor, type EvidenceDoor } from './evidence/evidence-door.ts'
import { createLaneFocus, type LaneFocus } from './lane-focus.ts'
import { createLaneView, type LaneSnapshot, type LaneView } from './lane-view.ts'
import type { ActionParts } from './paper/actions/action.ts'
import { createSlipDesk, type SlipDesk } from './slips/slip-desk.ts'

/** Everything the parts of this screen work with. Another object when the lane's copy is another. */
export type LaneTools = {
  readonly handle: LaneHandle
  readonly document: LaneDocument
  readonly workshop: WorkshopDocument
  readonly actions: LaneActions
  readonly view: LaneView
  /** What one stands at, on paper and in the list beside it. */
  readonly focus: LaneFocus
  readonly announcer: Announcer
  /** The way to what is shown of evidence, and asked before a picture comes. */
  readonly door: EvidenceDoor
  /** How what was turned over lies on the paper. */
  readonly slipDesk: SlipDesk
  /** What the paper's actions work on, for the list beside it; undefined while there is no paper. */
  readonly atHand: { parts: ActionParts | undefined }
  readonly canWrite: boolean
  /** Whether one may put more on the paper than notes. */
  readonly mayDraw: boolean
  readonly group: LiveGroup | undefined
  readonly persona: Persona | undefined
  /** Whether the others see that one is here. */
  readonly isSeen: boolean
  /** For whom a score is given: at once, or after asking. */
  withScorer(then: (member: string) => void): void
  /** Asks anew for whom scores are given on this screen. */
  changeScorer(): void
  /** The question is open: what floats beside it steps back. */
  readonly isAskingScorer: boolean
}

export const LaneContext = createContext<LaneTools | undefined>(undefined)

export const useLaneTools = (): LaneTools => must(useContext(LaneContext), 'a lane around this component')

export function useSnapshot(): LaneSnapshot {
  const { view } = useLaneTools()
  return useSyncExternalStore(view.subscribe, view.current)
}

/**
 * Makes the tools of a lane; who asks for a scorer is the screen's. Who has many lanes open at once to print them is
 * not here in any.
 */
export function useNewLaneTools(
  handle: LaneHandle,
  { isHere = true }: { readonly isHere?: boolean } = {},
): Omit<LaneTools, 'withScorer' | 'changeScorer' | 'isAskingScorer'> {
  const { workshop } = useSession()
  const { memberId = '', device, role } = useMe()
  const { groups } = useLive()
  const { document, laneId } = handle
  const group = groups.find((one) => one.laneId === laneId)
  const persona = useRecord(workshop.tables.personas, group?.personaId ?? '')
  const parts = useMemo(() => {
    const view = createLaneView(document, workshop)
    return {
      actions: createLaneActions(document, {
        newId: () => createId((length) => crypto.getRandomValues(new Uint8Array(length))),
        random: Math.random,
        now: Date.now,
        author: () => (device === 'group-screen' ? screenAuthor.get(laneId) : memberId),
        mayMoveLocked: () => role === 'facilitator',
        rectOf: (id) => view.current().layout.notes.get(id)?.rect,
      }),
      view,
      focus: createLaneFocus(),
      announcer: createAnnouncer(),
      door: createEvidenceDoor(),
      slipDesk: createSlipDesk(),
      atHand: { parts: undefined } as LaneTools['atHand'],
    }
  }, [document, workshop, memberId, role, device, laneId])
  const isSeen = isHere && (device === 'member' || device === 'group-screen')
  const shown = useMemo(() => (isSeen ? handle : unseen(handle)), [handle, isSeen])
  const { beHere } = shown
  useEffect(() => beHere(), [beHere])
  const { canWrite, limits } = handle
  const mayDraw = canWrite && limits?.tools !== 'notes'
  return { ...parts, handle: shown, document, workshop, canWrite, mayDraw, group, persona, isSeen }
}

/** Who only looks, from a viewer's link or at the projector, is not among those who are here. */
const unseen = (handle: LaneHandle): LaneHandle => ({ ...handle, beHere: nowhere, setPresence: nowhere })

const nowhere = () => () => {}
