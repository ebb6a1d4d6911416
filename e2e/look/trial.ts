// Plays preparing a workshop, a first note on a phone, and a group ordering what it wrote, and reckons how long a person
// is at it: `pnpm look:trial`.

import { chromium, type Locator, type Page } from '@playwright/test'
import { must } from '../../shared/src/base/assert.ts'
import config from '../playwright.config.ts'
import { Facilitator, Participant, Person, PHONE } from '../support/people.ts'
import { TestServer } from '../support/server.ts'

/**
 * Seconds of the keystroke-level model (Card, Moran & Newell, 1980, "The keystroke-level model for user performance time
 * with interactive systems", CACM 23:7), for a typist of average skill; on a phone a letter and a tap:
 *
 *     T = K·keys + P·presses + H·(hand between mouse and keys) + M·thoughts   on a laptop
 *     T = K·keys + tap·presses + M·thoughts                                   on a phone
 *
 * A press is pointing and pressing; one has a thought before each press, one before each field, and, where a text is
 * one's own and not copied, one before each word: people compose at about half the pace at which they copy (Karat et
 * al., 1999, CHI: 19 words a minute against 33).
 */
const LAPTOP_S = { key: 0.28, press: 1.1 + 0.28, home: 0.4, thought: 1.35 }
const PHONE_S = { key: 0.5, press: 0.6, home: 0, thought: 1.35 }
type Seconds = typeof LAPTOP_S

/** What a trial asks of somebody at most, in seconds. */
const GOALS = { prepare: 15 * 60, firstNote: 20, order: 15 * 60 }

/** Seconds a word read aloud takes (Brysbaert, 2019: 183 words a minute). */
const READ_ALOUD_S = 60 / 183

/** A group says something about each step before it has its place. */
const TALK_S = 10

/** Somebody at the screen: does what it takes and counts it. */
class Hand {
  readonly page: Page
  readonly #seconds: Seconds
  readonly #counts = { presses: 0, keys: 0, homes: 0, thoughts: 0, screens: 0 }
  readonly #began = performance.now()
  #isOnKeys = false
  /** What takes time away from the screen. */
  #besideS = 0
  #part = ''
  readonly #parts = new Map<string, number>()

  constructor(page: Page, seconds: Seconds) {
    this.page = page
    this.#seconds = seconds
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#counts.screens++
    })
  }

  /** What follows is this part of it. */
  begin(part: string): void {
    this.#part = part
  }

  async press(what: Locator): Promise<void> {
    this.#press()
    await what.click()
  }

  /** From a list of the browser's own, which is open. */
  async pick(what: Locator, option: string): Promise<void> {
    this.#press()
    await what.selectOption(option)
  }

  /** Something is read to the group, which talks about it. */
  talkAbout(text: string): void {
    const seconds = text.split(/\s+/).length * READ_ALOUD_S + TALK_S
    this.#besideS += seconds
    this.#parts.set('to read and talk', (this.#parts.get('to read and talk') ?? 0) + seconds)
  }

  /** In a mail, or wherever one comes from. */
  pressElsewhere(): void {
    this.#press()
  }

  /** One's own words, or what one knows by heart or copies: a name, a figure, a date. */
  async write(where: Locator, text: string, { isOwn = true } = {}): Promise<void> {
    this.#press()
    this.#add({ keys: text.length, thoughts: isOwn ? text.split(/\s+/).length : 0, homes: 1 })
    this.#isOnKeys = true
    await where.fill(text)
  }

  /** From another window: there and back, all of it chosen, copied and pasted. */
  async paste(where: Locator, text: string): Promise<void> {
    this.#press()
    this.#add({ presses: 2, keys: 6, thoughts: 2, homes: 1 })
    this.#isOnKeys = true
    await where.fill(text)
  }

  #press(): void {
    this.#add({ presses: 1, thoughts: 1, homes: this.#isOnKeys ? 1 : 0 })
    this.#isOnKeys = false
  }

  #add(more: Partial<Record<'presses' | 'keys' | 'homes' | 'thoughts', number>>): void {
    const before = this.#personS()
    for (const [what, count = 0] of Object.entries(more)) this.#counts[what as keyof typeof more] += count
    this.#parts.set(this.#part, (this.#parts.get(this.#part) ?? 0) + this.#personS() - before)
  }

  #personS(): number {
    const { presses, keys, homes, thoughts } = this.#counts
    const { key, press, home, thought } = this.#seconds
    return keys * key + presses * press + homes * home + thoughts * thought + this.#besideS
  }

  /** Prints it; whether the goal is reached. */
  tell(title: string, goalS: number): boolean {
    const { presses, keys, thoughts, screens } = this.#counts
    const machineS = (performance.now() - this.#began) / 1000
    const personS = this.#personS()
    const parts = [...this.#parts].map(([part, seconds]) => `  ${part}: ${seconds.toFixed(0)} s`)
    process.stdout.write(
      [
        `${title}: ${presses} presses, ${keys} keys, ${thoughts} thoughts, ${screens} screens;`,
        `  a person ${clock(personS)} by the model, the machine ${machineS.toFixed(1)} s;`,
        `  goal ${clock(goalS)}: ${personS <= goalS ? 'reached' : 'not reached'}`,
        ...parts,
        '',
      ].join('\n'),
    )
    return personS <= goalS
  }
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)} min ${(seconds % 60).toFixed(0)} s`

const PEOPLE = [
  'Naam\tAfdeling\tRol\tE-mail',
  ...[
    ['Ann de Boer', 'Klantenservice'],
    ['Bea Smit', 'Klantenservice'],
    ['Cor Visser', 'Klantenservice'],
    ['Dirk Bos', 'Financiën'],
    ['Eefje Mol', 'Financiën'],
    ['Floor Kok', 'Financiën'],
    ['Gus Prins', 'Online'],
    ['Hans Vos', 'Online'],
    ['Iris Blom', 'Online'],
    ['Jan Kuiper', 'IT'],
    ['Kim Post', 'IT'],
    ['Leo Dam', 'IT'],
    ['Renée Schouten', 'Klantenservice'],
    ...['Mies Pot', 'Noud Bal', 'Olga Kar'].map((name) => [name, 'Online', 'begeleider']),
  ].map(
    ([name = '', department, role = '']) =>
      `${name}\t${department}\t${role}\t${name.split(' ')[0]?.toLowerCase()}@voorbeeld.nl`,
  ),
].join('\n')

const PERSONAS = [
  ['Sanne de Wit', 'Ik koos onbeperkt. Waarom betaal ik dan extra na één weekend weg?'],
  ['Mehmet Aydın', 'Ik heb een zakelijke bundel. Hoe kan één klus mijn rekening zo hoog maken?'],
  ['Ilse Vermeulen', 'Mijn dochter keek filmpjes. Waarom heeft niemand mij gewaarschuwd?'],
] as const

/** From an empty page until nothing is missing. */
async function prepare(lead: Facilitator): Promise<boolean> {
  const { page } = lead
  await lead.open('/')
  const hand = new Hand(page, LAPTOP_S)
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).filter({ visible: true }).first()
  const link = (name: string | RegExp) =>
    page.getByRole('link', { name, exact: true }).filter({ visible: true }).first()
  const field = (name: string, at = 0) => page.getByRole('textbox', { name, exact: true }).nth(at)
  const onward = (step: string) => hand.press(link(`Volgende: ${step}`))
  const known = { isOwn: false }

  hand.begin('make it')
  await hand.press(button('Nieuwe workshop'))
  await hand.write(page.getByLabel('Hoe heet de workshop?'), 'Onverwacht hoge datarekening')
  await hand.press(button('Maak de workshop'))
  await hand.press(button('Ga voorbereiden'))
  await hand.press(link(/^Begin|^Ga verder/))

  hand.begin('reason, goal, scope')
  await hand.press(button('Een bekende klacht'))
  await hand.write(field('Aanleiding'), 'Veel klachten over onverwacht hoge rekeningen')
  await onward('Doel')
  await hand.write(field('Doel'), 'Geen klant wordt nog verrast door een datarekening')
  await hand.press(button('Doel met een cijfer'))
  await hand.write(field('Doel 1'), 'Klachten per maand')
  await hand.write(field('Nu'), '1400', known)
  await hand.write(field('Wordt'), '210', known)
  await onward('Afbakening')
  await hand.write(field('Product of dienst'), 'Mobiel abonnement met databundel')
  await hand.write(field('Begin van de reis'), 'Oriënteren')
  await hand.write(field('Einde van de reis'), 'Nazorg')
  await hand.write(field('Dit nemen we niet mee'), 'Vast internet')
  await hand.press(button(/^Elk contact/))

  hand.begin('what is known')
  await onward('Klantinzichten en kengetallen')
  await hand.press(button('Inzicht erbij'))
  await hand.write(field('Inzicht 1'), 'Vier op de tien noemen niet gewaarschuwd')
  await hand.write(field('Bron'), 'Klachtenregister')
  await hand.press(button('NPS'))
  await hand.write(field('Cijfer'), '−46', known)
  await hand.write(field('Bron', 1), 'NPS-meting')
  await onward('Brieven, mails en schermen')
  await hand.press(button('Brief, mail of scherm erbij'))
  await hand.write(field('Stuk 1'), 'Maandfactuur')
  await onward('Merkwaarden')
  await hand.press(button('Merkwaarde erbij'))
  await hand.write(field('Merkwaarde 1'), 'Eerlijk')

  hand.begin('phases, channels')
  await onward('Fases van de klantreis')
  await onward('Kanalen')
  await hand.write(field('Afdelingen'), 'Klantenservice\nFinanciën\nOnline\nIT', known)
  for (const channel of ['Social media', 'Winkel']) await hand.press(button(`Haal ${channel} weg`))
  for (const owner of await page.getByLabel(/^Van welke afdeling is /).all()) {
    const isBill = /Brief/.test((await owner.getAttribute('aria-label')) ?? (await owner.textContent()) ?? '')
    await hand.press(owner)
    await hand.press(page.getByRole('option', { name: isBill ? 'Financiën' : 'Klantenservice' }))
  }

  hand.begin('personas')
  await onward('Groepen en persona’s')
  await hand.press(button('Groep erbij'))
  for (const [at, [name, question]] of PERSONAS.entries()) {
    const group = page.getByRole('article', { name: `Groep ${at + 1}` })
    await hand.write(group.getByLabel('Naam', { exact: true }), name)
    await hand.write(group.getByLabel('Ik-vraag'), question)
  }
  await onward('Even proeven')
  await hand.press(link('Bekijk het blad om akkoord op te geven'))
  await hand.press(button('Ik ben akkoord'))
  await hand.press(link('Terug naar de voorbereiding'))

  hand.begin('people and groups')
  await onward('Wie erbij zijn')
  await hand.press(link('Deelnemers en groepen'))
  await hand.press(button('Plak of open een lijst'))
  await hand.paste(page.getByLabel('Plak hier'), PEOPLE)
  await hand.press(button('Bekijk'))
  await hand.press(button('Zet 16 mensen op de lijst'))
  await hand.press(button('Maak groepen'))
  for (const [at, name] of ['Mies Pot', 'Noud Bal', 'Olga Kar'].entries()) {
    const group = page.getByRole('article', { name: `Groep ${at + 1}` })
    await hand.press(group.getByLabel('Begeleider'))
    await hand.pick(group.getByLabel('Begeleider'), name)
    await hand.press(group.getByRole('button', { name: /^Meer over/ }).first())
    await hand.press(page.getByRole('menuitemcheckbox', { name: 'Presenteert voor de groep' }))
  }
  await hand.press(button('Leg vast'))
  await hand.press(page.getByRole('dialog').getByRole('button', { name: 'Leg vast' }))
  await lead.sees(/^Vastgelegd/)
  await lead.open(`/w/${lead.workshopId}/prepare#people`)

  hand.begin('the day')
  await onward('Programma')
  await hand.write(field('Dag'), '2027-03-12', known)
  await hand.write(page.getByLabel('Begint om'), '09:00', known)
  await onward('Plek en videogesprek')
  await hand.write(field('Waar komen mensen heen?'), 'Zaal 2', known)
  await hand.paste(field('Videogesprek voor iedereen'), 'https://teams.live.com/meet/93')
  await onward('Uitnodiging')
  await hand.write(field('Namens wie nodig je uit?'), 'Renée Schouten', known)
  await hand.write(field('Wie beantwoordt vragen?'), 'Anouk, toestel 214', known)
  await hand.press(link('Maak de uitnodiging'))
  await hand.press(link('Terug naar de voorbereiding'))
  await onward('Vervolg na afloop')
  await hand.press(button('Vervolgstap erbij'))
  await hand.write(field('Wat'), 'De uitkomsten naar iedereen')
  await hand.write(field('Wie'), 'Anouk', known)
  await hand.write(field('Wanneer'), 'deze week', known)

  await lead.open(`/w/${lead.workshopId}/prepare`)
  await lead.sees('15 van de 15 stappen klaar')
  return hand.tell('To prepare a workshop', GOALS.prepare)
}

/** From the link in the invitation to a note on a paper where the group has begun. */
async function writeFirstNote(lead: Facilitator, mate: Participant, guest: Person): Promise<boolean> {
  const join = `/join#${await lead.code('all')}`
  await mate.open(join)
  await mate.page.getByRole('radio', { name: 'Ann de Boer' }).click()
  await mate.page.getByRole('button', { name: 'Ga verder als Ann de Boer' }).click()
  await mate.page.waitForURL(/\/lane\//)
  await lead.lead()
  await lead.goTo('Klantreis leggen')
  await mate.beginWith('De rekening komt')
  await mate.allSaved()
  const laneId = /\/lane\/([^/?#]+)/.exec(mate.page.url())?.[1]

  const { page } = guest
  const name = await mateOf(lead, laneId)
  const hand = new Hand(page, PHONE_S)
  hand.begin('come in')
  hand.pressElsewhere()
  await guest.open(join)
  await hand.press(page.getByRole('radio', { name }))
  await hand.press(page.getByRole('button', { name: `Ga verder als ${name}` }))
  await page.waitForURL(/\/lane\//)
  hand.begin('the note')
  await hand.press(page.getByRole('button', { name: 'Knelpunt toevoegen, De rekening komt' }))
  await hand.write(page.getByLabel('Knelpunt bij De rekening komt').last(), 'Niemand belde')
  await guest.allSaved()
  return hand.tell('From tapping the link to a first note on a phone', GOALS.firstNote)
}

/** Somebody of the same group who is not in yet. */
async function mateOf(lead: Facilitator, laneId: string | undefined): Promise<string> {
  const { page } = lead
  await lead.open(`/w/${lead.workshopId}/people`)
  const group = await page.evaluate(
    async ([id, lane]) => {
      const { groups } = await (await fetch(`/api/workshops/${id}`)).json()
      return (groups as { laneId: string; name: string }[]).find((one) => one.laneId === lane)?.name
    },
    [lead.workshopId, laneId] as const,
  )
  const inside = await page.getByRole('article', { name: group ?? '' }).textContent()
  const names = PEOPLE.split('\n').flatMap((row) => row.split('\t')[0] ?? [])
  const found = names.find((name) => name !== 'Ann de Boer' && inside?.includes(name))
  if (found === undefined) throw new Error(`Nobody else is in ${group}`)
  return found
}

/** What five people of a group wrote, each eight steps: one of ten moments, in words of their own. */
const MOMENTS = [
  ['Ik zoek een abonnement', 'Zoeken naar een goed abonnement', 'Ik vergelijk abonnementen online'],
  ['Ik vraag een vriend om raad', 'Vriend gevraagd om raad'],
  ['Ik bestel in de winkel', 'Naar de winkel om te bestellen', 'In de winkel bestel ik het'],
  ['Ik krijg het pakket thuis', 'Het pakket komt thuis'],
  ['Ik zet mijn nummer over', 'Nummer overzetten lukt niet meteen', 'Mijn nummer zet ik zelf over'],
  ['De eerste rekening komt', 'Ik open de eerste rekening', 'De rekening komt per mail'],
  ['Ik snap het bedrag niet', 'Het bedrag klopt niet volgens mij'],
  ['Ik bel de klantenservice', 'Gebeld met de klantenservice', 'Ik bel en wacht lang'],
  ['Ik klaag via de app', 'Klacht gestuurd in de app'],
  ['Ik zeg het abonnement op', 'Abonnement opgezegd'],
]
const GROUP = ['Anna', 'Bert', 'Cem', 'Dora', 'Els']
const STEPS_EACH = 8

/** Five people write for themselves, turn it over, and order it together on one laptop. */
async function orderSteps(people: readonly Participant[], lead: Facilitator): Promise<boolean> {
  await lead.makeWorkshop('Veertig stappen')
  await lead.prepare('Minder bellers', [{ name: 'Mehmet', question: 'Waarom is mijn rekening zo hoog?' }])
  const code = await lead.code('group', 0)
  await lead.lead()
  for (const [at, person] of people.entries()) await person.join(code, GROUP[at] ?? '')
  await lead.goTo('Eerst zelf schrijven')
  const momentOf = new Map<string, number>()
  for (const [at, { page }] of people.entries()) {
    await page.getByPlaceholder(/^(Wat doet .* het eerst\?|En dan\?)$/).click()
    for (let step = 0; step < STEPS_EACH; step++) {
      const moment = (step + at * 2) % MOMENTS.length
      const ways = MOMENTS[moment] ?? []
      const text = `${ways[at % ways.length]}${at < ways.length ? '' : `, dag ${at}`}`
      momentOf.set(text, moment)
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
  }
  for (const person of people) await person.allSaved()
  await lead.goTo('Klantreis leggen')
  const { page } = must(people[0], 'somebody')
  await page.getByRole('button', { name: 'Omdraaien' }).click()
  await page.getByRole('region', { name: '40 strookjes te leggen' }).waitFor()

  const hand = new Hand(page, LAPTOP_S)
  hand.begin('to begin')
  await hand.press(page.getByRole('button', { name: 'Een voor een' }))
  const sorting = page.getByRole('dialog', { name: 'Strookjes op hun plek' })
  const slip = sorting.getByRole('article')
  const done = sorting.getByRole('button', { name: 'Naar het papier' })
  const laid = new Map<number, string>()
  let last = ''
  while (!(await done.isVisible())) {
    const text =
      (await slip
        .locator('p')
        .first()
        .textContent({ timeout: 2000 })
        .catch(() => '')) ?? ''
    const moment = momentOf.get(text)
    if (moment === undefined || text === last) continue
    last = text
    hand.talkAbout(text)
    hand.begin('what is alike goes along')
    const alike = sorting.getByRole('checkbox')
    for (const one of await alike.all()) {
      const other = await one.evaluate((box) => box.nextElementSibling?.firstChild?.textContent ?? '')
      if (momentOf.get(other) !== moment) continue
      hand.talkAbout(other)
      await hand.press(one)
    }
    const there = laid.get(moment)
    const phase = sorting.getByRole('region').nth(Math.floor(moment / 3))
    if (there !== undefined) {
      hand.begin('to a moment that is there')
      await hand.press(sorting.getByRole('button', { name: there }).first())
    } else {
      hand.begin('as a new moment')
      laid.set(moment, text)
      await hand.press(phase.getByRole('button', { name: 'Nieuw moment', exact: true }).last())
    }
  }
  await done.click()
  return hand.tell(
    'Forty steps of five people ordered on one laptop, read aloud and talked about',
    GOALS.order,
  )
}

const server = await TestServer.start()
const browser = await chromium.launch({ ...config.use?.launchOptions })
try {
  const lead = await Facilitator.arrive(browser, server)
  lead.page.setDefaultTimeout(30_000)
  const isPrepared = await prepare(lead)
  const mate = await Participant.arrive(browser, server)
  const guest = await Person.arrive(browser, server, PHONE)
  const isWritten = await writeFirstNote(lead, mate, guest)
  const group = await Promise.all(GROUP.map(() => Participant.arrive(browser, server)))
  const isOrdered = await orderSteps(group, await Facilitator.arrive(browser, server))
  process.exitCode = isPrepared && isWritten && isOrdered ? 0 : 1
} finally {
  await browser.close()
  await server.stop()
}
