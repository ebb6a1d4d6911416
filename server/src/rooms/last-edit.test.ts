import { expect, it } from 'vitest'
import { LastEdit } from './last-edit.ts'

it('who watched a room knows how long ago it was edited, and for how long nothing was missed', () => {
  const lastEdit = new LastEdit(1000)
  expect(lastEdit.known(1500)).toEqual({ watchedMs: 500 })
  lastEdit.edited(3000)
  expect(lastEdit.known(5000)).toEqual({ watchedMs: 4000, editedMs: 2000 })
})

it('the latest edit and the longest watch count, whoever saw them', () => {
  const lastEdit = new LastEdit(10_000)
  lastEdit.learn({ watchedMs: 60_000, editedMs: 9000 }, 10_100)
  expect(lastEdit.known(10_100)).toEqual({ watchedMs: 60_000, editedMs: 9000 })
  lastEdit.learn({ watchedMs: 50, editedMs: 30_000 }, 10_100)
  expect(lastEdit.known(10_100)).toEqual({ watchedMs: 60_000, editedMs: 9000 })
  lastEdit.learn({ watchedMs: 50 }, 10_100)
  expect(lastEdit.known(10_100)).toEqual({ watchedMs: 60_000, editedMs: 9000 })
})
