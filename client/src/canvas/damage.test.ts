import { expect, it } from 'vitest'
import { createDamage } from './damage.ts'

const box = (x: number, y: number, side = 10) => ({ x, y, width: side, height: side })

it('keeps boxes that lie apart apart, and joins those that lie together', () => {
  const damage = createDamage()
  expect(damage.isEmpty).toBe(true)
  damage.add(box(0, 0))
  damage.add(box(1000, 1000))
  damage.add(box(5, 0))
  expect(damage.isEmpty).toBe(false)
  expect(damage.take()).toEqual([box(1000, 1000), { x: 0, y: 0, width: 15, height: 10 }])
  expect(damage.take()).toBeUndefined()
})

it('becomes one box when there are too many, and everything when somebody asks for it', () => {
  const damage = createDamage()
  for (let i = 0; i <= 24; i++) damage.add(box(i * 100, 0))
  expect(damage.take()).toEqual([{ x: 0, y: 0, width: 2410, height: 10 }])
  damage.addAll()
  damage.add(box(0, 0))
  expect(damage.take()).toBe('all')
})
