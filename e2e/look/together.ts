import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import { Facilitator, Participant, type Person, PHONE, PROJECTOR } from '../support/people.ts'
import type { TestServer } from '../support/server.ts'

const STILL_MS = 900
const BILL = 'De rekening komt'
const SIGNING = 'Afsluiten aan de balie'

/** A facilitator, two laptops in different groups, a phone and the room's screen, from lobby to closing. */
export async function takeTogether(browser: Browser, server: TestServer, folder: string): Promise<void> {
  const lead = await Facilitator.arrive(browser, server)
  const anna = await Participant.arrive(browser, server)
  const cas = await Participant.arrive(browser, server)
  const bo = await Participant.arrive(browser, server, PHONE)
  const room = await Participant.arrive(browser, server, PROJECTOR)
  const everybody: Readonly<Record<string, Person>> = { lead, anna, cas, bo, room }
  const shot = (what: string, name: string) =>
    everybody[name]?.page.screenshot({ path: `${folder}/together-${what}-${name}.png` })
  const all = async (what: string) => {
    await wait(STILL_MS)
    for (const name of Object.keys(everybody)) await shot(what, name)
  }
  try {
    await lead.open('/')
    await shot('0-home', 'lead')
    await lead.makeWorkshop('Onverwacht hoge rekening')
    await shot('0-prepare-empty', 'lead')
    await lead.prepare('Niemand schrikt nog van de rekening', [
      { name: 'Sanne', question: 'Ik koos onbeperkt. Waarom betaal ik dan extra?' },
      { name: 'Mehmet', question: 'Ik heb een zakelijke bundel. Waarom is hij op?' },
    ])
    await anna.open(`/join#${await lead.code('group', 0)}`)
    await bo.open(`/join#${await lead.code('all')}`)
    await room.open(`/join#${await lead.code('room')}`)
    await cas.open(`/join#${await lead.code('group', 1)}`)
    await lead.lead()
    await all('1-joining')

    await anna.join(await lead.code('group', 0), 'Anna')
    await cas.join(await lead.code('group', 1), 'Cas')
    await bo.join(await lead.code('group', 0), 'Bo')
    await all('2-lobby')
    await lead.next('Opening')
    await all('3-opening')
    await lead.goTo('Klantreis leggen')
    await all('4-groups-empty')

    await anna.beginWith(BILL)
    await cas.beginWith(SIGNING)
    await all('5-first-moment')
    await anna.writeOnPaper('1', 'Maandfactuur valt op de mat')
    await anna.writeOnPaper('2', 'Ik open de mail en schrik')
    await cas.writeOnPaper('1', 'Nieuwe bus, nieuw nummer')
    await bo.openList()
    await bo.write('Knelpunt', BILL, 'Niemand waarschuwde mij')
    await all('6-writing')
    await bo.openPaper()
    await anna.page.mouse.move(720, 400)
    await anna.page.mouse.move(700, 420)
    await cas.page.mouse.move(640, 420)
    await all('7-on-paper')
    await bo.openList()
    for (const [who, moment, face] of [
      [anna, BILL, 'min drie, heel slecht'],
      [bo, BILL, 'plus één, aardig'],
      [cas, SIGNING, 'plus twee, goed'],
    ] as const) {
      await who.openList()
      const faces = who.page.getByRole('radiogroup', { name: `Score van ${moment}` })
      await faces.getByLabel(face).check({ force: true })
    }
    await all('8-scored')
    await anna.openPaper()
    await cas.openPaper()
    await all('9-help')

    await lead.goTo('Presenteren')
    await all('10-plenary')
    await lead.open(`/w/${lead.workshopId}/wall`)
    await anna.open(`/w/${lead.workshopId}/wall`)
    await bo.open(`/w/${lead.workshopId}/wall`)
    await all('11-wall')
    const present = { name: 'Presenteren' }
    await lead.page.getByRole('link', present).or(lead.page.getByRole('button', present)).click()
    await wait(STILL_MS)
    await shot('12-start', 'lead')
    await lead.page.getByRole('button', { name: 'Groep 1' }).click()
    await all('12-present-1')
    for (const slide of [2, 3, 4]) {
      await lead.page.getByRole('button', { name: 'Volgende' }).click()
      await wait(STILL_MS)
      await all(`12-present-${slide}`)
    }
    await cas.page.getByRole('button', { name: 'Zelf rondkijken' }).click()
    await all('13-look-around')
    await lead.lead()
    await lead.goTo('Afspraken')
    await all('14-closing')
  } catch (error) {
    await all('failed')
    throw error
  } finally {
    for (const one of Object.values(everybody)) await one.page.context().close()
  }
}
