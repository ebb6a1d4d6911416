import type { OwnPart } from '@brownpaper/shared/own/own-part'
import { ownPartOf, writtenBefore } from '@brownpaper/shared/own/own-part'
import { findStep } from '@brownpaper/shared/programme/programme'
import { type ProgrammeStep, stepPolicy } from '@brownpaper/shared/programme/step'
import { useLive, useMe } from '../../../state/use-live.ts'
import { usePosition } from '../../../state/use-position.ts'
import { useLaneTools } from '../lane-tools.ts'

export type Alone = {
  readonly step: ProgrammeStep
  readonly part: OwnPart
  /** Another one each time everyone begins to write alone. */
  readonly round: string
  /** When it began, in the server's time. */
  readonly since: number
}

/** What everyone of this lane's group writes alone now; undefined while they work together. */
export function useAlone(): Alone | undefined {
  const { group } = useLaneTools()
  const { programme, step: current } = useLive()
  const place = usePosition(group?.id)
  const { since, aside } = place
  if (!stepPolicy(place.step).isPrivate) return undefined
  // A break or a round in the middle of it leaves the sheet as it is.
  const under = aside === undefined || aside.kind === 'write' ? undefined : (group?.at?.stepId ?? current.id)
  const step = findStep(programme, under) ?? place.step
  return { step, part: ownPartOf(step.activity), round: `${step.id}@${since}`, since }
}

/** What was written alone and waits for this group to turn it over, for who may; undefined otherwise. */
export function useToTurn(): OwnPart | undefined {
  const { group, handle } = useLaneTools()
  const { programme, step: current } = useLive()
  const { step } = usePosition(group?.id)
  const { role, laneId } = useMe()
  const { lanes, isPrivate } = stepPolicy(step)
  const mayTurn = role === 'facilitator' || (role !== 'viewer' && laneId === handle.laneId)
  if (group === undefined || !mayTurn || isPrivate) return undefined
  const { at, revealed = [], waiting = [] } = group
  const [between] = waiting
  // Of what people wrote between two other things where all were together, who leads still turns it over.
  if (between !== undefined && (lanes === 'own' || role === 'facilitator')) return between
  if (lanes !== 'own') return undefined
  const way = { begun: current.begun ?? {}, shared: current.id }
  return writtenBefore(programme, at?.stepId ?? current.id, way).find((part) => !revealed.includes(part))
}

/** How one takes part in it: by writing oneself, or as the screen others take turns on. */
export function useOwnWay(): 'writes' | 'takes-turns' | 'looks-on' {
  const { handle } = useLaneTools()
  const { laneId, device, role, memberId } = useMe()
  if (laneId !== handle.laneId) return 'looks-on'
  if (device === 'group-screen') return 'takes-turns'
  return role === 'participant' && memberId !== undefined ? 'writes' : 'looks-on'
}
