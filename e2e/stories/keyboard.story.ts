import { makeGroup } from '../support/group.ts'
import { TestServer } from '../support/server.ts'
import { expect, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

test('a lane is made and changed on the paper with nothing but the keyboard', async ({ browser }) => {
  const { people } = await makeGroup(browser, server, { title: 'Toetsen', names: ['Anna', 'Bo'] })
  const [anna, bo] = people
  const { keyboard } = anna.page
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key)
  }
  const field = anna.page.getByLabel('Tekst van de post-it')
  const has = (label: string, text: string) => expect(bo.page.getByLabel(label)).toHaveValue(text)

  await test.step('begin: the field for the first moment has the keyboard', async () => {
    await expect(anna.page.getByLabel('Eerste moment')).toBeFocused()
    await keyboard.type('De rekening')
    await press('Enter')
    await expect(anna.page.getByRole('application')).toBeVisible()
    await bo.openList()
  })

  await test.step('add: a number key, and one more under it', async () => {
    await anna.page.getByRole('application').focus()
    await press('1')
    await expect(field).toBeFocused()
    await keyboard.type('Een brief')
    await press('Escape')
    await has('Aanleiding bij De rekening', 'Een brief')
  })

  await test.step('edit: Enter opens it, Escape leaves it', async () => {
    await press('Enter')
    await expect(field).toBeFocused()
    await keyboard.type(' op de mat')
    await press('Escape')
    await has('Aanleiding bij De rekening', 'Een brief op de mat')
  })

  await test.step('move: Alt with an arrow carries it to the next row', async () => {
    await press('Alt+ArrowDown')
    await has('Actie bij De rekening', 'Een brief op de mat')
  })

  await test.step('undo and redo', async () => {
    await press('Control+z')
    await has('Aanleiding bij De rekening', 'Een brief op de mat')
    await press('Control+Shift+z')
    await has('Actie bij De rekening', 'Een brief op de mat')
  })

  await test.step('mark: the menu key opens what one can do with an improvement', async () => {
    await press('4')
    await expect(field).toBeFocused()
    await keyboard.type('Mail vooraf')
    await press('Escape', 'ContextMenu')
    await anna.page.getByRole('menuitemcheckbox', { name: 'Nummer 1 van de top drie' }).press('Enter')
    await expect(bo.page.getByText('nummer 1 in de top drie')).toBeAttached()
  })

  await test.step('score: down to the curve, and a number', async () => {
    await press('ArrowDown', '2', '-')
    await expect(bo.page.getByText(/Groep: \+1/).first()).toBeVisible()
  })

  await test.step('throw away, and bring back', async () => {
    await press('ArrowUp', 'Delete')
    await expect(bo.page.getByLabel('Verbeteridee bij De rekening')).toHaveCount(0)
    await press('Control+z')
    await has('Verbeteridee bij De rekening', 'Mail vooraf')
  })
})
