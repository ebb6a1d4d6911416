import { must } from '@brownpaper/shared/base/assert'
import { type DemoGroup, type DemoPersona, demoWorkshop } from '@brownpaper/shared/demo/demo'
import { memberScores } from '@brownpaper/shared/demo/member-scores'
import { type LaneDocument, scoreId } from '@brownpaper/shared/lane/lane'
import type { RowKind } from '@brownpaper/shared/lane/note-kind'
import { SETTINGS_ID, type WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import { inOrder } from './in-order.ts'
import type { MakeTemplate, TemplateMember, TemplateTools } from './template.ts'

type Demo = ReturnType<typeof demoWorkshop>

/** The demo case as a workshop in the middle of its group work. Whoever makes it leads it, in the demo's name. */
export const demoTemplate: MakeTemplate = (language, tools) => {
  const demo = demoWorkshop(language)
  const { id, name } = must(demo.facilitators.find(({ role }) => role === 'facilitator'))
  return {
    step: 'groups',
    lead: { id, name },
    groups: demo.groups.map((group) => {
      const persona = must(demo.personas.find((one) => one.id === group.personaId))
      const { id, name, personaId } = group
      return { id, name, personaId, fill: (lane) => fillLane(lane, { group, persona }, tools) }
    }),
    members: [...demo.members.map((member) => participant(demo, member)), ...companions(demo)],
    fill: (workshop) => fillWorkshop(workshop, demo, tools),
  }
}

function participant(demo: Demo, { id, name, department }: Demo['members'][number]): TemplateMember {
  const group = must(demo.groups.find(({ memberIds }) => memberIds.includes(id)))
  const member = { id, name, department, role: 'participant', groupId: group.id } as const
  return group.presenterId === id ? { ...member, grants: ['presenting'] } : member
}

function companions(demo: Demo): readonly TemplateMember[] {
  return demo.groups.map((group) => {
    const { id, name } = must(demo.facilitators.find((one) => one.id === group.companionId))
    return { id, name, role: 'companion', groupId: group.id }
  })
}

function fillWorkshop({ tables }: WorkshopDocument, demo: Demo, { now, random }: TemplateTools): void {
  tables.settings.create(SETTINGS_ID, demo.settings)
  for (const { id, ...phase } of inOrder(demo.phases, random)) tables.phases.create(id, phase)
  for (const { id, ...value } of inOrder(demo.brandValues, random)) tables.brandValues.create(id, value)
  for (const { id, ...channel } of inOrder(demo.channels, random)) tables.channels.create(id, channel)
  for (const { id, ...goal } of inOrder(demo.goals, random)) tables.goals.create(id, goal)
  for (const { id, ...insight } of inOrder(demo.insights, random)) tables.insights.create(id, insight)
  for (const { id, ...item } of inOrder(demo.communications, random)) tables.communications.create(id, item)
  for (const { id, ...step } of inOrder(demo.nextSteps, random)) tables.nextSteps.create(id, step)
  for (const { id, moments: _, topThree: __, ...persona } of inOrder(demo.personas, random)) {
    tables.personas.create(id, { ...persona, createdAt: now })
  }
}

function fillLane(
  { tables }: LaneDocument,
  { group, persona }: { group: DemoGroup; persona: DemoPersona },
  { random }: TemplateTools,
): void {
  const { memberIds } = group
  const [first] = inOrder([{}], random)
  for (const [index, moment] of inOrder(persona.moments, random).entries()) {
    const { id, name, phase, order, channel, royal } = moment
    // Everyone wrote something: the authors take turns.
    const author = (shift: number) => must(memberIds[(index + shift) % memberIds.length])
    tables.moments.create(id, { author: author(0), name, phase, order, channel, royal })

    const texts: readonly [RowKind, string | undefined][] = [
      ['trigger', moment.trigger],
      ['action', moment.action],
      ['pain', moment.pain],
      ['improvement', moment.improvement],
    ]
    for (const [shift, [kind, text]] of texts.entries()) {
      if (text === undefined) continue
      const place = { at: 'cell', moment: id, order: must(first).order } as const
      tables.notes.create(`${id}-${kind}`, { author: author(shift), kind, place, text })
    }
    for (const [at, value] of memberScores(moment.score, id).entries()) {
      const feeling = value === moment.score ? moment.feeling : undefined
      tables.scores.create(scoreId(id, must(memberIds[at])), { value, feeling })
    }
  }
  for (const [index, { momentId }] of persona.topThree.entries()) {
    tables.notes.patch(`${momentId}-improvement`, { top: index + 1 })
  }
}
