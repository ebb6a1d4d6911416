import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Facilitator, Participant } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

/** Whether a text can be read in the database or its log, by whoever finds the disk. */
async function onDisk(text: string): Promise<boolean> {
  const files = ['brownpaper.db', 'brownpaper.db-wal'].map((name) => readFile(join(server.folder, name)))
  return (await Promise.all(files)).some((bytes) => bytes.includes(text))
}

test('a text, a person and a whole workshop are erased for good, and everyone is told', async ({
  browser,
}) => {
  const lead = await Facilitator.arrive(browser, server)
  await lead.makeWorkshop('Een gevoelige zaak')
  await lead.prepare('Het beter doen', [
    { name: 'Sanne', question: 'Ik koos onbeperkt. Waarom betaal ik dan extra?' },
    { name: 'Mehmet', question: 'Ik heb een bundel. Waarom is hij op?' },
  ])
  const [anna, bo] = [await Participant.arrive(browser, server), await Participant.arrive(browser, server)]
  await anna.join(await lead.code('group', 0), 'Annabella van Zonneveld')
  await bo.join(await lead.code('group', 0), 'Bo')
  await lead.lead()
  await lead.next('Opening')
  await lead.goTo('Klantreis leggen')
  await anna.beginWith('De rekening komt')
  await Promise.all([anna, bo].map((one) => one.openList()))
  await anna.write('Knelpunt', 'De rekening komt', 'Mevrouw Jansen heeft schulden')
  await anna.write('Actie', 'De rekening komt', 'Ik bel de helpdesk')
  await anna.allSaved()
  await bo.seesNotes(['Mevrouw Jansen heeft schulden', 'Ik bel de helpdesk'])

  await test.step('words that should not be there leave every paper and the disk', async () => {
    const lane = /lane\/[^/?#]+/.exec(anna.page.url())?.[0]
    const line = bo.page
      .getByRole('listitem')
      .filter({ has: bo.page.getByLabel('Knelpunt bij De rekening komt') })
      .last()
    await line.getByRole('button', { name: /^Meer/ }).first().click()
    await bo.page.getByRole('menuitem', { name: 'Weggooien' }).click()
    await bo.allSaved()
    await lead.open(`/w/${lead.workshopId}/${lane}`)
    await lead.page.getByRole('button', { name: 'Menu' }).first().click()
    await lead.page.getByRole('menuitem', { name: 'Weggegooid' }).click()
    await lead.page.getByRole('button', { name: 'Wis voorgoed: Mevrouw Jansen heeft schulden' }).click()
    await lead.page.getByRole('button', { name: 'Wis voorgoed', exact: true }).click()
    await lead.sees('Het is voorgoed gewist.')
    await expect.poll(() => onDisk('Mevrouw Jansen')).toBe(false)
    // What was begun on the copy that held the words would go to the tray.
    await expect.poll(() => hasBegunAnew(bo)).toBe(true)
    await bo.seesNotes(['Ik bel de helpdesk'])
    expect(await bo.notes()).not.toContain('Mevrouw Jansen heeft schulden')
    await bo.write('Verbeteridee', 'De rekening komt', 'Eerder waarschuwen')
    await bo.allSaved()
    await anna.seesNotes(['Ik bel de helpdesk', 'Eerder waarschuwen'])
  })

  await test.step('a person has their data, and is then nowhere any more', async () => {
    const download = anna.page.waitForEvent('download')
    await anna.page.getByRole('button', { name: 'Menu' }).first().click()
    await anna.page.getByRole('menuitem', { name: 'Mijn gegevens downloaden' }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('Annabella van Zonneveld.json')
    expect(await readFile(await saved.path(), 'utf8')).toContain('Ik bel de helpdesk')

    await lead.lead()
    await lead.page.getByRole('button', { name: /^Mensen/ }).click()
    await lead.page.getByRole('button', { name: 'Meer over Annabella van Zonneveld' }).click()
    await lead.page.getByRole('menuitem', { name: 'Wis voorgoed' }).click()
    await lead.page.getByRole('button', { name: 'Wis voorgoed', exact: true }).click()
    await lead.sees('Annabella van Zonneveld is gewist.')
    await anna.sees(/Je doet niet meer mee aan deze workshop/)
    await expect.poll(() => onDisk('Zonneveld')).toBe(false)
    await bo.seesNotes(['Ik bel de helpdesk', 'Eerder waarschuwen'])
  })

  await test.step('a workshop tells how long it is kept, and can go at once', async () => {
    await lead.open(`/w/${lead.workshopId}/prepare#end`)
    await lead.page.getByLabel('Hoe lang blijft deze workshop bewaard?').click()
    await lead.page.getByRole('option', { name: '30 dagen na het laatste gebruik' }).click()
    const guest = await Participant.arrive(browser, server)
    await guest.open(`/join#${await lead.code('group', 1)}`)
    await guest.sees('Deze workshop wordt 30 dagen na het laatste gebruik gewist.')
    const id = lead.workshopId
    await lead.page.getByRole('button', { name: 'Wis de workshop' }).click()
    await lead.page.getByRole('button', { name: 'Wis voorgoed', exact: true }).click()
    await lead.sees(/Deze workshop is gewist/)
    await bo.sees(/Deze workshop is gewist/)
    for (const text of ['Eerder waarschuwen', 'Een gevoelige zaak', id]) {
      await expect.poll(() => onDisk(text), text).toBe(false)
    }
  })
})

/** Whether somebody's browser keeps the lane under its second epoch. */
const hasBegunAnew = ({ page }: Participant) =>
  page.evaluate(async () => {
    const kept = await indexedDB.databases()
    return kept.some(({ name = '' }) => /\/lane\/[^/]+\/2$/.test(name))
  })
