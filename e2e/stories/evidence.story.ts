import { makeGroup } from '../support/group.ts'
import { dragIn, imageBomb, pasteLetter, rednessOf, redSecondPage } from '../support/papers.ts'
import { Participant, PHONE } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

type Found = {
  readonly id: string
  readonly moment: string
  readonly kind: string
  readonly date: string
  readonly text: string
  readonly asset: string
  readonly url: string
  readonly people?: string
}

test('what a group finds lies at its moment, and what is blacked out never leaves the device', async ({
  browser,
}) => {
  const { lead, code, people } = await makeGroup(browser, server, {
    title: 'Bewijs',
    names: ['Anna'] as const,
  })
  const [anna] = people
  const { page } = anna
  const { keyboard } = page
  const bo = await Participant.arrive(browser, server, PHONE)
  await bo.join(code, 'Bo')
  const exported = async (query = '') => {
    const text = await lead.page.evaluate(
      async ([id, more]) => (await fetch(`/api/workshops/${id}/export/json${more}`)).text(),
      [lead.workshopId, query] as const,
    )
    const { lanes } = JSON.parse(text) as { lanes: { evidence: Found[]; moments: { id: string }[] }[] }
    return lanes[0] ?? { evidence: [], moments: [] }
  }
  const found = async (query?: string) => (await exported(query)).evidence
  /** What was sent to the server as a picture. */
  const sent: Buffer[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/assets'))
      sent.push(request.postDataBuffer() ?? Buffer.of())
  })
  const answer = (name: string) => page.getByRole('button', { name, exact: true })

  await page.getByLabel('Eerste moment').fill('De rekening komt')
  await page.getByRole('button', { name: 'Begin hier' }).click()
  const paper = page.getByRole('application').first()
  await expect(paper).toBeVisible()
  await keyboard.press('Escape')
  const [moment] = (await exported()).moments
  const dialog = page.getByRole('dialog', { name: 'Bewijs bij De rekening komt' })

  await test.step('nothing is sent before the question is answered, and what is made black is gone', async () => {
    await page.getByRole('application').focus()
    await keyboard.press('ArrowUp')
    await pasteLetter(page)
    await anna.sees('Staan er namen of gegevens van klanten of patiënten op?')
    await answer('Ja, maak het zwart').press('Enter')
    // By keys alone: the box lies over the middle, where the name is, and grows until it covers it.
    const surface = page.getByRole('application', { name: 'Foto om zwart te maken' })
    await surface.focus()
    for (const key of [
      'ArrowUp',
      'Shift+ArrowDown',
      'Shift+ArrowDown',
      'Shift+ArrowRight',
      'ArrowLeft',
      'Enter',
    ])
      await keyboard.press(key)
    expect(sent).toHaveLength(0)
    await answer('Klaar, leg hem neer').press('Enter')
    await expect.poll(async () => (await found()).length).toBe(1)
    const [letter] = await found()
    expect(letter).toMatchObject({ moment: moment?.id, kind: 'photo', text: '' })
    expect(letter?.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(sent).toHaveLength(1)
    expect(await rednessOf(page, `/api/workshops/${lead.workshopId}/assets/${letter?.asset}`)).toBe(0)
  })

  await test.step('it is reached by keys at its moment on the paper, and seen by the others in the list', async () => {
    await page.getByRole('application').focus()
    for (let step = 0; step < 6; step++) await keyboard.press('ArrowDown')
    await keyboard.press('ArrowUp')
    await keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Wat zie je erop?' }).fill('Niets over roaming')
    await bo.openList()
    await bo.page.getByRole('button', { name: 'Bewijs bij De rekening komt: 1 stuk bewijs' }).click()
    await expect(bo.page.getByRole('textbox', { name: 'Wat zie je erop?' })).toHaveValue('Niets over roaming')
  })

  await test.step('a link is laid down beside it', async () => {
    await dialog.getByRole('button', { name: 'Link', exact: true }).click()
    await dialog.getByLabel('Adres').fill('javascript:alert(1)')
    await answer('Leg neer').click()
    await anna.sees(/geen adres dat we kunnen openen/)
    await dialog.getByLabel('Adres').fill('voorbeeld.nl/tarieven')
    await answer('Leg neer').click()
    await expect
      .poll(async () => (await found()).map(({ url }) => url))
      .toContain('https://voorbeeld.nl/tarieven')
  })

  const choose = async (name: string, mimeType: string, buffer: Buffer) => {
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Foto of pdf kiezen' }).click()
    await (await choosing).setFiles({ name, mimeType, buffer })
  }

  await test.step('of a PDF the page one chooses comes along as a picture', async () => {
    await choose('tarieven.pdf', 'application/pdf', redSecondPage())
    await anna.sees('Bladzijde 1 van 2')
    await page.getByRole('button', { name: 'Volgende bladzijde' }).click()
    await expect(page.getByRole('img', { name: 'Bladzijde 2 van 2' })).toBeVisible()
    await answer('Neem deze bladzijde').click()
    await answer('Nee, leg hem neer').click()
    await expect
      .poll(async () => (await found()).map(({ kind }) => kind))
      .toEqual(['photo', 'link', 'document'])
    const asset = (await found()).at(-1)?.asset
    expect(await rednessOf(page, `/api/workshops/${lead.workshopId}/assets/${asset}`)).toBeGreaterThan(0.9)
  })

  await test.step('what cannot be taken is said plainly, and nothing of it is sent', async () => {
    const before = sent.length
    const refused = async (name: string, type: string, bytes: Buffer, words: RegExp) => {
      await choose(name, type, bytes)
      await anna.sees(words)
      await answer('Begrepen').click()
    }
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    await refused('logo.svg', 'image/svg+xml', svg, /er kan code in zitten/)
    await refused(
      'IMG_1.heic',
      'image/heic',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
      /opgeslagen als HEIC/,
    )
    await refused('klein.png', 'image/png', imageBomb(), /uitgepakt te groot/)
    await refused('kapot.pdf', 'application/pdf', Buffer.from('%PDF-1.4 nothing'), /pdf kunnen we niet lezen/)
    expect(sent).toHaveLength(before)
  })

  await test.step('a photo of people is asked for, shown only when tapped, and stays out of an export', async () => {
    await pasteLetter(page)
    await page.getByRole('switch', { name: /mensen herkenbaar op/ }).click()
    await expect(answer('Nee, leg hem neer')).toBeDisabled()
    await page.getByRole('switch', { name: /vinden het goed/ }).click()
    await answer('Nee, leg hem neer').click()
    await expect(dialog.getByRole('button', { name: 'Toon foto met mensen' })).toBeVisible()
    const fetched: string[] = []
    bo.page.on('request', (request) => fetched.push(request.url()))
    await expect(bo.page.getByRole('button', { name: 'Toon foto met mensen' })).toBeVisible()
    const all = await found('?people=yes')
    const asset = all.find(({ people }) => people !== undefined)?.asset ?? 'none'
    expect((await found()).some(({ people }) => people !== undefined)).toBe(false)
    expect(fetched.some((url) => url.endsWith(asset))).toBe(false)
    await bo.page.getByRole('button', { name: 'Toon foto met mensen' }).click()
    await expect.poll(() => fetched.some((url) => url.endsWith(asset))).toBe(true)
  })

  await test.step('without a line it waits on the device, and comes when the line does', async () => {
    await anna.goOffline()
    await pasteLetter(page)
    await answer('Nee, leg hem neer').click()
    await expect(dialog.getByText('Foto: Wacht op verbinding')).toBeVisible()
    await anna.comeBack()
    await expect.poll(async () => (await found()).length, { timeout: 60_000 }).toBe(4)
    await anna.allSaved()
  })
})

test('what is dragged in lies at the moment it was let go at, and goes from there to another', async ({
  browser,
}) => {
  const { lead, code, people } = await makeGroup(browser, server, {
    title: 'Slepen',
    names: ['Anna'] as const,
  })
  const [anna] = people
  const { page } = anna
  const paper = page.getByRole('application').first()
  const where = page.getByRole('combobox', { name: 'Waar hoort het bij?' })
  const answer = (name: string) => page.getByRole('button', { name, exact: true })
  const lane = async () => {
    const { lanes } = JSON.parse(await lead.exported()) as {
      lanes: { evidence: Found[]; moments: { id: string; name: string }[] }[]
    }
    return lanes[0] ?? { evidence: [], moments: [] }
  }
  /** What lies where: the moment's name before the kind. */
  const lying = async () => {
    const { evidence, moments } = await lane()
    const nameOf = (moment: string) => moments.find(({ id }) => id === moment)?.name
    return evidence.map(({ moment, kind }) => `${nameOf(moment)}: ${kind}`).toSorted()
  }

  await page.getByLabel('Eerste moment').fill('De rekening komt')
  await page.getByRole('button', { name: 'Begin hier' }).click()
  await expect(paper).toBeVisible()
  await page.keyboard.press('Escape')
  await anna.openList()
  await page.getByRole('button', { name: 'Meer over De rekening komt' }).click()
  await page.getByRole('menuitem', { name: 'Moment erna' }).click()
  await page.keyboard.type('Bellen')
  await anna.openPaper()

  await test.step('on the paper it is the moment under the pointer, elsewhere one is asked', async () => {
    await dragIn(paper, { at: IN_FIRST })
    await expect(where).toHaveText('1. De rekening komt')
    await answer('Nee, leg hem neer').click()
    await expect.poll(lying).toEqual(['De rekening komt: photo'])
    const html = '<a href="https://voorbeeld.nl/tarieven">Onze tarieven</a>'
    await dragIn(paper, {
      at: OUTSIDE,
      texts: { 'text/uri-list': 'https://voorbeeld.nl/tarieven', 'text/html': html },
    })
    await expect(answer('Leg neer')).toBeDisabled()
    await expect(page.getByLabel('Wat vind je daar?')).toHaveValue('Onze tarieven')
    await where.click()
    await page.getByRole('option', { name: '2. Bellen' }).click()
    await answer('Leg neer').click()
    await expect.poll(lying).toEqual(['Bellen: link', 'De rekening komt: photo'])
  })

  await test.step('on the paper it is dragged to another moment, and undo brings it back', async () => {
    const { x, y } = (await paper.boundingBox()) ?? { x: 0, y: 0 }
    await page.mouse.move(x + FIRST_CARD.x, y + FIRST_CARD.y)
    await page.mouse.down()
    await page.mouse.move(x + IN_SECOND.x, y + IN_SECOND.y, { steps: 6 })
    await page.mouse.up()
    await expect.poll(lying).toEqual(['Bellen: link', 'Bellen: photo'])
    await page.keyboard.press('Control+z')
    await expect.poll(lying).toEqual(['Bellen: link', 'De rekening komt: photo'])
  })

  await test.step('in the list it is moved by its menu', async () => {
    await anna.openList()
    await answer('Meer met het bewijs bij De rekening komt').click()
    await page.getByRole('menuitem', { name: 'Verplaats naar moment …' }).click()
    await page.getByRole('combobox', { name: 'Waarheen?' }).click()
    await page.getByRole('option', { name: '2. Bellen' }).click()
    await answer('Klaar').click()
    await expect.poll(lying).toEqual(['Bellen: link', 'Bellen: photo'])
  })

  await test.step('in the list it is the moment it is over, and of several files each has its turn', async () => {
    const bellen = page.getByRole('region', { name: '2. Bellen' })
    const heading = bellen.getByRole('heading').first()
    await dragIn(heading, { letsGo: false })
    await expect(bellen).toHaveAttribute('data-drop', '')
    const words = { name: 'notities.docx', type: 'application/msword', text: 'words' }
    const pdf = { name: 'kapot.pdf', type: 'application/pdf', text: '%PDF-1.4 nothing' }
    await dragIn(heading, { files: [words, pdf] })
    await anna.sees('1 van 2: notities.docx')
    await anna.sees(/geen afbeelding of pdf/)
    await answer('Begrepen').click()
    await anna.sees('2 van 2: kapot.pdf')
    await answer('Begrepen').click()
    await expect(bellen).not.toHaveAttribute('data-drop', '')
    await dragIn(heading, { texts: { 'text/uri-list': 'javascript:alert(1)' } })
    await anna.sees('Hier zit geen foto, pdf of link in.')
  })

  await test.step('on a phone a picture that is pasted goes to the moment one stands in, also before what takes it in has come', async () => {
    const bo = await Participant.arrive(browser, server, PHONE)
    const desk = Promise.withResolvers<void>()
    await bo.page.route(/evidence-desk/, async (route) => {
      await desk.promise
      await route.continue()
    })
    await bo.join(code, 'Bo')
    await bo.openList()
    await bo.page.getByRole('region', { name: '2. Bellen' }).getByRole('textbox').first().focus()
    const moment = bo.page.getByRole('combobox', { name: 'Waar hoort het bij?' })
    await pasteLetter(bo.page)
    await expect(moment).toHaveCount(0)
    desk.resolve()
    await expect(moment).toHaveText('2. Bellen')
    await bo.page.getByRole('button', { name: 'Nee, leg hem neer' }).click()
    await expect.poll(lying).toEqual(['Bellen: link', 'Bellen: photo', 'Bellen: photo'])
  })
})

/** On a laptop's paper as it opens: in the columns of two moments, and beside all of them. */
const IN_FIRST = { x: 250, y: 330 }
const IN_SECOND = { x: 420, y: 260 }
/** The only piece of evidence, in its row. */
const FIRST_CARD = { x: 207, y: 595 }
const OUTSIDE = { x: 1200, y: 500 }

test('a group gets into its persona’s skin, tries what that persona does, and keeps how long it took', async ({
  browser,
}) => {
  const { lead, people } = await makeGroup(browser, server, { title: 'Beleven', names: ['Anna'] as const })
  const [anna] = people
  const { page } = anna
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  await test.step('cards ask what belongs to this persona, also those that were prepared', async () => {
    await lead.open(`/w/${lead.workshopId}/prepare#groups`)
    const group = lead.page.getByRole('article', { name: 'Groep 1' })
    await group.getByLabel('Naam', { exact: true }).fill('Sanne de Wit')
    await group.getByLabel('Waarden').fill('Eerlijk zijn')
    await group.getByLabel(/^Eigen opwarmkaarten/).fill('Wie betaalt jouw rekening?')
    await lead.allSaved()
    await lead.lead()
    await lead.goTo('In de huid van de persona')
    await button('Trek een kaart').click()
    await anna.sees('Stel je voor als Sanne.')
    await button('Volgende kaart').click()
    await anna.sees('Wie betaalt jouw rekening?')
    await button('Volgende kaart').click()
    await anna.sees('Eerlijk zijn')
    await page.keyboard.press('Escape')
  })

  await test.step('the stopwatch goes on over a reload, and what came of it waits for a moment', async () => {
    await lead.goTo('Beleef het zelf')
    await button('Kies een opdracht').click()
    await page.getByRole('region', { name: 'Bel' }).getByRole('button', { name: 'Start' }).click()
    await page.keyboard.press('Escape')
    const clock = page.getByRole('timer').filter({ hasText: /^0:0[1-9]$/ })
    await expect(clock).toBeVisible()
    await page.reload()
    await expect(clock).toBeVisible()
    await button('Kies een opdracht').click()
    await page.getByRole('button', { name: 'Klaar', exact: true }).click()
    await page.getByLabel('Wat gebeurde er?').fill('Drie keer doorverbonden')
    await button('Leg het neer').click()
    await page.keyboard.press('Escape')
    await expect(button('1 nog zonder moment')).toBeVisible()
  })

  await test.step('once there is a moment it gets its place there', async () => {
    await lead.goTo('Klantreis leggen')
    await page.getByLabel('Eerste moment').fill('De helpdesk')
    await page.getByRole('button', { name: 'Begin hier' }).click()
    await page.keyboard.press('Escape')
    await button('1 nog zonder moment').click()
    await button(/^Meer met Zelf gedaan/).click()
    await page.getByRole('menuitemcheckbox', { name: '1. De helpdesk' }).click()
    await page.keyboard.press('Escape')
    await expect(button('1 nog zonder moment')).toHaveCount(0)
    const { lanes } = JSON.parse(await lead.exported()) as {
      lanes: { moments: { id: string }[]; evidence: Record<string, unknown>[] }[]
    }
    const lane = lanes[0]
    expect(lane?.evidence).toHaveLength(1)
    expect(lane?.evidence[0]).toMatchObject({
      moment: lane?.moments[0]?.id,
      kind: 'tried',
      task: 'call',
      text: 'Drie keer doorverbonden',
    })
  })
})
