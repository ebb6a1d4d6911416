import type { Browser } from '@playwright/test'
import { Facilitator, Participant } from './people.ts'
import type { TestServer } from './server.ts'

/** A workshop at the step in which groups lay the journey, with these people in its first group. */
export async function makeGroup<const Names extends readonly string[]>(
  browser: Browser,
  server: TestServer,
  { title, names }: { readonly title: string; readonly names: Names },
) {
  const lead = await Facilitator.arrive(browser, server)
  await lead.makeWorkshop(title)
  const code = await lead.code('group', 0)
  await lead.lead()
  await lead.next('Opening')
  await lead.goTo('Klantreis leggen')
  const people: Participant[] = []
  for (const name of names) {
    const person = await Participant.arrive(browser, server)
    await person.join(code, name)
    people.push(person)
  }
  // One for each name, in their order.
  return { lead, code, people: people as { readonly [At in keyof Names]: Participant } }
}
