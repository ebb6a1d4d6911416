import type { Slip } from '@brownpaper/shared/lane/lane'
import { likelyDoubles, type Texted } from '@brownpaper/shared/lane/likely-doubles'
import { createSlipActions, isWaiting, type SlipActions } from '@brownpaper/shared/lane/slip-actions'
import { useMemo, useSyncExternalStore } from 'react'
import { useAll } from '../../../state/use-table.ts'
import { useLaneTools } from '../lane-tools.ts'
import { useAlone } from '../private/use-alone.ts'
import type { SlipDeskState } from './slip-desk.ts'

const byStrip = (a: Slip, b: Slip) => a.strip - b.strip || a.order - b.order || (a.id < b.id ? -1 : 1)

/** The slips that wait for their place, strip by strip. */
export function useSlips(): readonly Slip[] {
  const { document } = useLaneTools()
  const slips = useAll(document.tables.slips, byStrip)
  // What a slip became may be thrown away, and then it waits again.
  const notes = useAll(document.tables.notes)
  // biome-ignore lint/correctness/useExhaustiveDependencies: notes are read through the document
  return useMemo(() => slips.filter((slip) => isWaiting(document, slip)), [document, slips, notes])
}

const NONE: readonly Slip[] = []

/** Those to put in their place now: while everyone is at something else, what waits can wait. */
export function useWaiting(): readonly Slip[] {
  const slips = useSlips()
  return useAlone() === undefined ? slips : NONE
}

export function useSlipDesk(): SlipDeskState {
  const { slipDesk } = useLaneTools()
  return useSyncExternalStore(slipDesk.subscribe, slipDesk.get)
}

export function useSlipActions(): SlipActions {
  const { document, actions } = useLaneTools()
  return useMemo(() => createSlipActions(document, actions), [document, actions])
}

/** Of each waiting slip, which other slips and moments likely say the same. */
export function useDoubles(slips: readonly Slip[]): ReadonlyMap<string, readonly string[]> {
  const { document } = useLaneTools()
  const moments = useAll(document.tables.moments)
  const notes = useAll(document.tables.notes)
  return useMemo(() => {
    const actions = new Map<string, string>()
    for (const { kind, place, text } of notes) {
      if (kind !== 'action' || place.at !== 'cell') continue
      actions.set(place.moment, `${actions.get(place.moment) ?? ''} ${text}`)
    }
    const named = moments.map(({ id, name }): Texted => ({ id, text: actions.get(id) ?? name }))
    return likelyDoubles([...slips, ...named])
  }, [slips, moments, notes])
}
