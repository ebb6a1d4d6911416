import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { LinkView } from '@brownpaper/shared/protocol/http'
import { expect, test } from 'vitest'
import { groupLinks } from './link-entry.ts'

const groups: readonly LiveGroup[] = [
  { id: 'g1', name: 'Groep 1', laneId: 'l1' },
  { id: 'g2', name: 'Groep 2', laneId: 'l2' },
]
const links: readonly LinkView[] = [
  { id: 'k1', kind: 'lead', code: '' },
  { id: 'k2', kind: 'screen', groupId: 'g1', code: 'BCDFGH' },
  { id: 'k3', kind: 'group', groupId: 'g1', code: 'een' },
  { id: 'k4', kind: 'all', code: 'JKMNPQ' },
  { id: 'k5', kind: 'group', groupId: 'gone', code: 'weg' },
  { id: 'k6', kind: 'viewer', code: 'kijk' },
]

test('links lie with their group, participants first, and those of a group that is gone are left out', () => {
  const { all, groups: perGroup, others } = groupLinks(links, groups, new Map())
  expect(all?.code).toBe('JKMNPQ')
  expect(perGroup.map(({ entries }) => entries.map(({ kind }) => kind))).toEqual([['group', 'screen'], []])
  expect(others.map(({ kind }) => kind)).toEqual(['viewer', 'lead'])
})

test('a code that is shown once is only known when it was made just now', () => {
  const lead = (fresh: ReadonlyMap<string, string>) => groupLinks(links, groups, fresh).others[1]
  expect(lead(new Map())).toMatchObject({ code: undefined, isFresh: false })
  expect(lead(new Map([['k1', 'nieuw']]))).toMatchObject({ code: 'nieuw', isFresh: true })
})
