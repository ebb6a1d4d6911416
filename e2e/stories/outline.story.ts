import { settled, violations } from '../support/axe.ts'
import { makeGroup } from '../support/group.ts'
import { PHONE } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'

/** The smallest picture there is: one dot. */
const PICTURE = {
  name: 'stip.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

/** The list beside the paper, as a screen reader knows it. */
class Tree {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  line(name: string | RegExp) {
    return this.page.getByRole('treeitem', { name })
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** By its first letters, as one finds a line in any tree. */
  async find(letters: string, name: string | RegExp): Promise<void> {
    await this.page.keyboard.type(letters)
    await this.standsAt(name)
  }

  async standsAt(name: string | RegExp): Promise<void> {
    await expect(this.page.locator('[role=treeitem]:focus')).toHaveAccessibleName(name)
  }
}

/** The list that stands instead of the paper. */
class List {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  field(name: string) {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  more(name: string) {
    return this.page.getByRole('button', { name: `Meer met ${name}`, exact: true })
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async openMenu(name: string): Promise<void> {
    await this.more(name).press('Enter')
    await expect(this.page.getByRole('menu', { name, exact: true })).toBeVisible()
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.page.getByRole('menuitem', { name, exact: true }).press('Enter')
  }

  async add(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Post-it', exact: true }).press('Enter')
    await this.choose(name)
  }

  async says(text: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: text }).first()).toBeAttached({
      timeout: 10_000,
    })
  }
}

/** Once what opens has come to rest. */
async function isAccessible(page: Page): Promise<void> {
  await settled(page)
  expect(await violations(page)).toEqual([])
}

test('a lane is made and changed with nothing but the keys of the list, in step with the paper', async ({
  browser,
}) => {
  const { people } = await makeGroup(browser, server, { title: 'Zonder muis', names: ['Anna'] })
  const [anna] = people
  await anna.beginWith('De rekening')
  const tree = new Tree(anna.page)
  const { keyboard } = anna.page

  await test.step('F6 brings the list, and the keyboard into it', async () => {
    await anna.page.getByRole('application').focus()
    await tree.press('F6')
    await expect(anna.page.getByRole('tree', { name: 'Lijst naast het brownpaper' })).toBeVisible()
    await expect(anna.page.locator('[role=treeitem]:focus')).toBeVisible()
  })

  await test.step('a line says what it is, how deep it lies and which of how many', async () => {
    await tree.find('de', /^Moment 1: De rekening, 0 post-its$/)
    const moment = tree.line(/^Moment 1/)
    await expect(moment).toHaveAttribute('aria-level', '2')
    await expect(moment).toHaveAttribute('aria-posinset', '1')
    await expect(moment).toHaveAttribute('aria-expanded', 'true')
  })

  await test.step('a number key makes a note there, to write in at once; Mod+Enter makes another', async () => {
    await tree.press('1')
    await keyboard.type('Een brief op de mat')
    await tree.press('Control+Enter')
    await keyboard.type('Een mailtje')
    await tree.press('Escape')
    await expect(tree.line('Aanleiding: Een mailtje')).toBeFocused()
    await expect(tree.line('Aanleiding: Een brief op de mat')).toBeVisible()
  })

  await test.step('Enter edits, F2 too', async () => {
    await tree.press('F2')
    await keyboard.type(' erachteraan')
    await tree.press('Enter')
    await expect(tree.line('Aanleiding: Een mailtje erachteraan')).toBeFocused()
  })

  await test.step('Alt with an arrow carries it to another kind and says where it is', async () => {
    await tree.press('Alt+ArrowDown')
    await expect(tree.line('Actie: Een mailtje erachteraan')).toBeFocused()
    await expect(
      anna.page.getByRole('status').filter({ hasText: 'Nu bij 1. De rekening, Actie' }),
    ).toBeAttached()
  })

  await test.step('a moment comes after it by the menu, and the note moves there', async () => {
    await tree.find('de', /^Moment 1/)
    await tree.press('ContextMenu')
    await anna.page.getByRole('menuitem', { name: 'Moment erna' }).press('Enter')
    await keyboard.type('Bellen')
    await tree.press('Enter')
    await expect(tree.line(/^Moment 2: Bellen/)).toBeFocused()
    await tree.find('een m', /^Actie: Een mailtje/)
    await tree.press('Alt+ArrowRight')
    await expect(tree.line(/^Moment 2: Bellen, 1 post-it$/)).toBeVisible()
  })

  await test.step('a score by its number, one lower by minus', async () => {
    await tree.find('gevoel', /^Gevoel: nog geen score/)
    await tree.press('2', '-', '-', '-')
    await tree.standsAt(/^Gevoel: −1, jouw score −1/)
  })

  await test.step('an improvement is marked for the top three, by its menu', async () => {
    await tree.find('bellen', /^Moment 2/)
    await tree.press('4')
    await keyboard.type('Bel terug')
    await tree.press('Enter', 'ContextMenu')
    await anna.page.getByRole('menuitemcheckbox', { name: 'Nummer 1 van de top drie' }).press('Enter')
    await tree.standsAt('Verbeteridee: Bel terug, nummer 1 in de top drie')
  })

  await test.step('two notes are connected, and the connection is a line of the list', async () => {
    await tree.press('ContextMenu')
    await anna.page.getByRole('menuitem', { name: 'Verbinden met iets anders' }).press('Enter')
    await anna.page.getByLabel('Zoek waarmee je verbindt').fill('brief')
    await anna.page.getByRole('button', { name: /^Een brief op de mat/ }).press('Enter')
    await tree.standsAt('Verbeteridee: Bel terug, nummer 1 in de top drie')
    await expect(tree.line('Verbinding van Bel terug naar Een brief op de mat')).toBeVisible()
  })

  await test.step('a comment on it is heard with its line', async () => {
    await tree.press('ContextMenu')
    await anna.page.getByRole('menuitem', { name: 'Opmerkingen' }).press('Enter')
    await anna.page.getByLabel('Schrijf een opmerking').fill('Wie doet dit?')
    await tree.press('Enter')
    await expect(anna.page.getByRole('listitem').filter({ hasText: 'Wie doet dit?' })).toBeVisible()
    await tree.press('Escape')
    await tree.standsAt(/^Verbeteridee: Bel terug, .*, 1 opmerking$/)
  })

  await test.step('what is thrown away comes back with Ctrl+Z', async () => {
    await tree.find('een b', 'Aanleiding: Een brief op de mat')
    await tree.press('Delete')
    await expect(tree.line('Aanleiding: Een brief op de mat')).toHaveCount(0)
    await expect(anna.page.locator('[role=treeitem]:focus')).toBeVisible()
    await tree.press('Control+z')
    await expect(tree.line('Aanleiding: Een brief op de mat')).toBeVisible()
  })

  await test.step('on free paper: a text and a shape, written in the list', async () => {
    await tree.find('vrij', 'Vrij papier')
    await tree.press('ContextMenu')
    await anna.page.getByRole('menuitem', { name: 'Tekst op vrij papier' }).press('Enter')
    await keyboard.type('Wat we niet weten')
    await tree.press('Enter')
    await tree.standsAt('Tekst: Wat we niet weten')
    await tree.find('vrij', 'Vrij papier')
    await tree.press('ContextMenu')
    await anna.page.getByRole('menuitem', { name: 'Vorm met tekst' }).press('Enter')
    await keyboard.type('Archief')
    await tree.press('Enter')
    await tree.standsAt('Vorm: Archief')
  })

  await test.step('an emoji and a picture come onto free paper, and go again with Ctrl+Z', async () => {
    await tree.find('vrij', 'Vrij papier')
    await tree.press('ContextMenu')
    await anna.page.getByRole('menuitem', { name: 'Emoji' }).press('Enter')
    await anna.page.getByRole('button', { name: '💡' }).press('Enter')
    await tree.standsAt('Emoji: 💡')
    await expect(anna.page.getByRole('status').filter({ hasText: 'Op vrij papier: 💡' })).toBeAttached()
    await tree.press('Control+z')
    await expect(tree.line('Emoji: 💡')).toHaveCount(0)
    await tree.find('vrij', 'Vrij papier')
    await tree.press('ContextMenu')
    const choosing = anna.page.waitForEvent('filechooser')
    await anna.page.getByRole('menuitem', { name: 'Foto of afbeelding' }).press('Enter')
    await (await choosing).setFiles(PICTURE)
    await anna.page.getByRole('button', { name: 'Nee, leg hem neer' }).press('Enter')
    await expect(tree.line('Foto')).toBeVisible()
    await tree.find('foto', 'Foto')
    await tree.press('Control+z')
    await expect(tree.line('Foto')).toHaveCount(0)
    await tree.find('archief', 'Vorm: Archief')
  })

  await test.step('the shape gets wider and turns, says so, and a few presses are one step back', async () => {
    const says = (text: string) =>
      expect(anna.page.getByRole('status').filter({ hasText: text })).toBeAttached()
    await tree.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight')
    await says('Nu 220 breed en 120 hoog')
    await tree.press('+')
    await says('Nu 242 breed en 132 hoog')
    await tree.press('Alt+e')
    await says('Nu gedraaid op 15 graden')
    await tree.press('Control+z', 'Control+z', 'Alt+Shift+ArrowDown')
    await says('Nu 200 breed en 130 hoog')
    await tree.press('Control+z')
    await tree.standsAt('Vorm: Archief')
  })

  await test.step('a note is connected to what is no note', async () => {
    await tree.find('een m', /^Actie: Een mailtje/)
    await tree.press('ContextMenu')
    await anna.page.getByRole('menuitem', { name: 'Verbinden met iets anders' }).press('Enter')
    await anna.page.getByLabel('Zoek waarmee je verbindt').fill('archief')
    await anna.page.getByRole('button', { name: 'Vorm: Archief' }).press('Enter')
    await expect(tree.line('Verbinding van Een mailtje erachteraan naar Archief')).toBeVisible()
  })

  await test.step('several lines are chosen, grouped and lined up, and thrown away together', async () => {
    await tree.find('wat', 'Tekst: Wat we niet weten')
    await tree.press('Shift+ArrowDown')
    const chosen = anna.page.locator('[role=treeitem][aria-selected=true]')
    await expect(chosen).toHaveCount(2)
    await tree.press('ContextMenu')
    await expect(anna.page.getByRole('menu', { name: '2 gekozen' })).toBeVisible()
    await anna.page.getByRole('menuitem', { name: 'Groeperen' }).press('Enter')
    await expect(anna.page.locator('[role=treeitem]:focus')).toBeVisible()
    await tree.press('ContextMenu')
    await anna.page.getByRole('menuitem', { name: 'Groep opheffen' }).press('Enter')
    await tree.press('ContextMenu')
    await anna.page.getByRole('menuitem', { name: 'Links uitlijnen' }).press('Enter')
    await tree.press('Delete')
    await expect(tree.line('Vorm: Archief')).toHaveCount(0)
    await expect(tree.line('Tekst: Wat we niet weten')).toHaveCount(0)
    await tree.press('Control+z')
    await expect(tree.line('Vorm: Archief')).toBeVisible()
  })

  await test.step('what is folded up is gone until it is unfolded', async () => {
    await tree.find('bellen', /^Moment 2/)
    await tree.press('ArrowLeft')
    await expect(tree.line(/^Moment 2/)).toHaveAttribute('aria-expanded', 'false')
    await expect(tree.line(/^Actie/)).toHaveCount(0)
  })

  await test.step('what is chosen on the paper is found in the list, and the other way round', async () => {
    await tree.press('Escape')
    await expect(anna.page.getByRole('application')).toBeFocused()
    await tree.press('ArrowDown', 'ArrowDown')
    await expect(tree.line(/^Actie: Een mailtje/)).toHaveAttribute('aria-selected', 'true')
    await tree.press('F6')
    await tree.standsAt(/^Actie: Een mailtje/)
    await tree.find('een b', 'Aanleiding: Een brief op de mat')
    await tree.press('Escape', 'Delete')
    await expect(tree.line('Aanleiding: Een brief op de mat')).toHaveCount(0)
  })

  await test.step('in the list alone a shape and an emoji come onto free paper too', async () => {
    await anna.page.setViewportSize({ width: 390, height: 844 })
    await anna.openList()
    const add = anna.page.getByRole('button', { name: 'Post-it', exact: true })
    await add.press('Enter')
    await anna.page.getByRole('menuitem', { name: 'Vorm met tekst' }).press('Enter')
    await keyboard.type('Kluis')
    await expect(anna.page.getByRole('textbox', { name: 'Vorm: Kluis' })).toBeFocused()
    await add.press('Enter')
    await anna.page.getByRole('menuitem', { name: 'Emoji' }).press('Enter')
    await anna.page.getByRole('button', { name: '🔥' }).press('Enter')
    await expect(anna.page.getByRole('listitem').filter({ hasText: '🔥' })).toBeVisible()
  })
})

test('the list instead of the paper does with things on free paper what the tree does, by keyboard', async ({
  browser,
}) => {
  const { lead, people } = await makeGroup(browser, server, { title: 'Zonder papier', names: ['Anna'] })
  const [anna] = people
  await anna.beginWith('De rekening')
  await anna.page.setViewportSize(PHONE)
  await anna.openList()
  const list = new List(anna.page)
  const { keyboard } = anna.page

  await test.step('three shapes, made and written in the list', async () => {
    for (const name of ['Kluis', 'Archief', 'Balie']) {
      await list.add('Vorm met tekst')
      await keyboard.type(name)
      await keyboard.press('Escape')
      await expect(list.field(`Vorm: ${name}`)).toBeVisible()
    }
  })

  await test.step('its menu turns it and says so, and gives the keyboard back', async () => {
    await list.openMenu('Kluis')
    await list.choose('Draai naar rechts')
    await list.says('Nu gedraaid op 15 graden')
    await expect(list.more('Kluis')).toBeFocused()
  })

  await test.step('size by pressing, as often as it takes; what it came to is said once', async () => {
    await list.openMenu('Kluis')
    await list.choose('Plaats, maat en stand')
    const dialog = anna.page.getByRole('dialog', { name: 'Plaats, maat en stand' })
    await dialog.getByRole('button', { name: 'Breder' }).focus()
    await list.press('Enter', 'Enter', 'Enter')
    await expect(dialog.getByRole('status')).toHaveText('Nu 230 breed en 120 hoog')
    await dialog.getByRole('button', { name: 'Naar beneden' }).press('Enter')
    await expect(dialog.getByRole('status')).toHaveText('Een stukje naar beneden')
    await isAccessible(anna.page)
    await list.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(list.more('Kluis')).toBeFocused()
  })

  await test.step('several are chosen, lined up and grouped', async () => {
    await anna.page.getByRole('button', { name: 'Kies er meer' }).press('Enter')
    await anna.page.getByRole('checkbox', { name: 'Kies Vorm: Kluis' }).press('Space')
    await anna.page.getByRole('checkbox', { name: 'Kies Vorm: Archief' }).press('Space')
    await isAccessible(anna.page)
    const withThese = anna.page.getByRole('button', { name: 'Wat ermee?' })
    await withThese.press('Enter')
    await expect(anna.page.getByRole('menu', { name: '2 gekozen' })).toBeVisible()
    await isAccessible(anna.page)
    await list.choose('Boven uitlijnen')
    await list.says('Geordend')
    await withThese.press('Enter')
    await list.choose('Groeperen')
    await list.says('2 dingen gegroepeerd')
  })

  await test.step('the commands are for what one chose', async () => {
    await keyboard.press('Control+k')
    await keyboard.type('helemaal naar voren')
    await keyboard.press('Enter')
    await list.says('2 dingen liggen nu vooraan')
    await keyboard.press('Control+k')
    await keyboard.type('groep opheffen')
    await keyboard.press('Enter')
    await list.says('De groep is opgeheven')
    await anna.page.getByRole('button', { name: 'Klaar', exact: true }).press('Enter')
    await expect(anna.page.getByRole('checkbox')).toHaveCount(0)
  })

  await test.step('a link and a picture come onto free paper', async () => {
    await list.add('Link')
    await anna.page.getByLabel('Adres').fill('https://voorbeeld.nl/tarieven')
    await anna.page.getByLabel('Naam, mag leeg blijven').fill('Tarieven')
    await keyboard.press('Enter')
    await expect(list.field('Link: Tarieven')).toBeFocused()
    await list.says('Op vrij papier: Tarieven')
    const choosing = anna.page.waitForEvent('filechooser')
    await list.add(/^(?:Foto of afbeelding|Afbeelding kiezen)$/)
    await (await choosing).setFiles(PICTURE)
    await anna.page.getByRole('button', { name: 'Nee, leg hem neer' }).press('Enter')
    await expect(list.field('Foto')).toBeVisible()
    await anna.page.getByRole('button', { name: 'Beschrijf hem' }).press('Enter')
    await expect(list.field('Foto')).toBeFocused()
    await keyboard.type('Een stip')
    await expect(list.field('Foto: Een stip')).toBeFocused()
  })

  await test.step('who leads holds a shape fast, and that is said', async () => {
    await lead.open(new URL(anna.page.url()).pathname)
    await lead.openList()
    const theirs = new List(lead.page)
    await theirs.openMenu('Archief')
    await theirs.choose('Vastzetten')
    await theirs.says('Vastgezet')
    await list.says('1 ding op het papier vastgezet')
    await list.openMenu('Archief')
    await list.choose('Helemaal naar achteren')
    await anna.sees('Dit staat vast. De workshopleider kan het losmaken.')
  })

  await test.step('on the paper it lies as the list says', async () => {
    await anna.openPaper()
    await anna.openList()
    await expect(list.field('Vorm: Kluis')).toBeVisible()
  })
})
