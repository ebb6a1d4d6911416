import { byOrder, orderBetween } from '../base/order.ts'
import type { Persona, WorkshopDocument } from './workshop.ts'

/** The parts of a persona one chooses for a new one; the rest stays empty until somebody fills it in. */
export type NewPersona = Partial<Omit<Persona, 'id' | 'removed' | 'createdAt' | 'colour' | 'order'>>

export type Making = { readonly now: number; readonly newId: () => string; readonly random: () => number }

/** Makes a persona in a colour of its own, last in the order; gives its id. */
export function addPersona(workshop: WorkshopDocument, values: NewPersona, making: Making): string {
  const { personas } = workshop.tables
  const id = making.newId()
  const all = personas.all().toSorted(byOrder)
  personas.create(id, {
    face: `face-${String((all.length % 12) + 1).padStart(2, '0')}`,
    ...values,
    createdAt: making.now,
    colour: freeColour(all.map(({ colour }) => colour)),
    order: orderBetween(all.at(-1)?.order, undefined, making.random),
  })
  return id
}

/** The first colour nobody has, counting from 0; repeats are shown in the same eight colours again. */
export function freeColour(taken: readonly number[]): number {
  let colour = 0
  while (taken.includes(colour)) colour++
  return colour
}
