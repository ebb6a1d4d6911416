import type { LaneActions, MomentTarget, NoteTarget } from './actions.ts'
import type { LaneDocument, Slip } from './lane.ts'
import type { NoteKind } from './note-kind.ts'

/** A moment's name is read at a glance; what was written stands whole on its note. */
const NAME_LENGTH = 60

export type SlipActions = ReturnType<typeof createSlipActions>

/** What a group does with slips. Every call is one gesture, and one step of undo. */
export function createSlipActions(lane: LaneDocument, actions: LaneActions) {
  const { slips, moments } = lane.tables

  /** Of one trigger in the same words one note is enough; nothing of it is lost. */
  function saysAlready(moment: string, trigger: string): boolean {
    const words = trigger.trim()
    return (
      words === '' ||
      lane.tables.notes
        .all()
        .some(
          ({ kind, place, text }) =>
            kind === 'trigger' && place.at === 'cell' && place.moment === moment && text.trim() === words,
        )
    )
  }

  /** A note of the group: who puts a slip in its place did not write it. */
  function addOurs(kind: NoteKind, to: NoteTarget, text: string): string {
    const [id = ''] = actions.addNotes([{ kind, to, text, author: '' }])
    return id
  }

  /** Lays a slip's words down at a moment: both stay, what lay there and what comes. */
  function layAt(slip: Slip, moment: string): void {
    const note = addOurs(slip.kind, { at: 'cell', moment }, slip.text)
    if (!saysAlready(moment, slip.trigger)) addOurs('trigger', { at: 'cell', moment }, slip.trigger)
    if (slip.channel !== undefined && moments.get(moment)?.channel === undefined) {
      actions.setChannel(moment, slip.channel)
    }
    slips.patch(slip.id, { used: { moment, note } })
  }

  return {
    /** Answers the new moment's id; undefined for a slip that is not there. */
    makeMoment(id: string, to: MomentTarget): string | undefined {
      const slip = slips.get(id)
      if (slip === undefined) return undefined
      let moment = ''
      lane.change(() => {
        moment = actions.addMoment(to, nameOf(slip.text), '')
        layAt(slip, moment)
      })
      return moment
    },

    addToMoment(id: string, moment: string): void {
      const slip = slips.get(id)
      if (slip === undefined) return
      lane.change(() => layAt(slip, moment))
    },

    /** On free paper, for what belongs to no moment. */
    layOnPaper(id: string, at: { readonly x: number; readonly y: number }): void {
      const slip = slips.get(id)
      if (slip === undefined) return
      lane.change(() => {
        const note = addOurs(slip.kind, { at: 'paper', ...at }, slip.text)
        slips.patch(id, { used: { moment: '', note } })
      })
    },

    /** For what nobody needs to place: it no longer waits. */
    putAside: (id: string, by: string, at: number) => slips.remove([id], { by, at }),
    bringBack: (id: string) => slips.restore([id]),
  }
}

/** Whether a slip still waits for its place: the note it became may have been thrown away since. */
export function isWaiting({ tables }: LaneDocument, { used }: Slip): boolean {
  if (used === undefined) return true
  const note = tables.notes.get(used.note)
  return note === undefined || note.removed !== undefined
}

/** The slips in which words of these things stand too, to erase both. */
export function slipsBehind({ tables }: LaneDocument, ids: ReadonlySet<string>): readonly string[] {
  const all = [...tables.slips.ids(), ...tables.slips.removedIds()].flatMap(
    (id) => tables.slips.get(id) ?? [],
  )
  return all.flatMap(({ id, used }) => (used !== undefined && ids.has(used.note) ? [id] : []))
}

/** The first words of a text, up to a line's end; cut between words where it is long. */
export function nameOf(text: string): string {
  const line = text.trim().split('\n')[0]?.trim() ?? ''
  if (line.length <= NAME_LENGTH) return line
  const cut = line.slice(0, NAME_LENGTH)
  const space = cut.lastIndexOf(' ')
  return `${(space > NAME_LENGTH / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
