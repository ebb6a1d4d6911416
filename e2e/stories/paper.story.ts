import { makeGroup } from '../support/group.ts'
import { TestServer } from '../support/server.ts'
import { expect, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

const BILL = 'De rekening komt'

/** Where cells lie on a laptop's screen with one moment on the paper, everything in view. */
const CELL = { trigger: { x: 240, y: 285 }, action: { x: 240, y: 365 }, pain: { x: 240, y: 498 } }
const FREE = { x: 1180, y: 330 }

test('notes are made, moved, removed and brought back on the paper, and a second screen sees it', async ({
  browser,
}) => {
  const { people } = await makeGroup(browser, server, { title: 'Op papier', names: ['Anna', 'Bo'] })
  const [anna, bo] = people
  await anna.beginWith(BILL)
  await bo.openList()
  const { mouse, keyboard } = anna.page
  const field = anna.page.getByLabel('Tekst van de post-it')
  const has = (label: string, text: string) => expect(bo.page.getByLabel(label)).toHaveValue(text)

  await test.step('a number key makes a note of that kind and one types at once', async () => {
    await anna.writeOnPaper('1', 'Post op de mat')
    await has(`Aanleiding bij ${BILL}`, 'Post op de mat')
  })

  await test.step('a double click makes one in that cell', async () => {
    await mouse.dblclick(CELL.pain.x, CELL.pain.y)
    await expect(field).toBeFocused()
    await keyboard.type('Ik schrik 😱 van €214')
    await keyboard.press('Escape')
    await has(`Knelpunt bij ${BILL}`, 'Ik schrik 😱 van €214')
  })

  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x + 20, from.y + 10, { steps: 4 })
    await mouse.move(to.x, to.y, { steps: 12 })
    await mouse.up()
  }

  await test.step('dragged to another row it becomes another kind', async () => {
    await drag(CELL.trigger, CELL.action)
    await has(`Actie bij ${BILL}`, 'Post op de mat')
  })

  await test.step('dragged off the grid it lies on free paper', async () => {
    await drag(CELL.action, FREE)
    await has('Actie op vrij papier', 'Post op de mat')
  })

  await test.step('undo brings it home, redo takes it out again', async () => {
    await keyboard.press('Control+z')
    await has(`Actie bij ${BILL}`, 'Post op de mat')
    await keyboard.press('Control+Shift+z')
    await has('Actie op vrij papier', 'Post op de mat')
  })

  await test.step('all are chosen and doubled, and one undo takes that back', async () => {
    await keyboard.press('Control+a')
    await keyboard.press('Control+d')
    const notes = bo.page.getByRole('textbox', { name: /^(Actie|Knelpunt) (bij|op)/ })
    await expect(notes).toHaveCount(4)
    await keyboard.press('Control+z')
    await expect(notes).toHaveCount(2)
  })

  await test.step('a thrown-away note lies in the bin and comes back', async () => {
    await mouse.click(CELL.pain.x, CELL.pain.y)
    await keyboard.press('Delete')
    await expect(bo.page.getByLabel(`Knelpunt bij ${BILL}`)).toHaveCount(0)
    await anna.page.getByRole('button', { name: 'Menu' }).click()
    await anna.page.getByRole('menuitem', { name: 'Weggegooid' }).click()
    await anna.page
      .getByRole('button', { name: /Zet terug/ })
      .first()
      .click()
    await has(`Knelpunt bij ${BILL}`, 'Ik schrik 😱 van €214')
    await keyboard.press('Escape')
  })

  await test.step('the curve takes a score from the keyboard run, one moment a screen', async () => {
    await anna.page.getByRole('button', { name: 'Alle momenten scoren' }).click()
    await anna.page.getByRole('radio', { name: 'min twee, slecht' }).check({ force: true })
    await keyboard.press('Escape')
    await expect(bo.page.getByText(/Groep: −2/).first()).toBeVisible()
  })

  await test.step('after a reload one is still oneself, in the same lane', async () => {
    await anna.allSaved()
    await anna.page.reload()
    await expect(anna.page.getByRole('application')).toBeVisible()
    await anna.openList()
    await anna.seesNotes(['Post op de mat', 'Ik schrik 😱 van €214'])
  })
})
