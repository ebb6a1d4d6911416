import { expect, test } from 'vitest'
import { screenFile } from './screen-file.ts'

test('a file is fetched once, however often it is asked for, and is here afterwards', async () => {
  let asked = 0
  const file = screenFile(async () => ++asked)
  expect(file.here).toBeUndefined()
  expect(await Promise.all([file.fetch(), file.fetch()])).toEqual([1, 1])
  expect(file.here).toBe(1)
  expect(await file.fetch()).toBe(1)
})

test('a file that did not come is asked for again by the next who needs it', async () => {
  let isOnline = false
  const file = screenFile(async () => {
    if (!isOnline) throw new Error('no line')
    return 'here'
  })
  await expect(file.fetch()).rejects.toThrow('no line')
  isOnline = true
  expect(await file.fetch()).toBe('here')
})
