import { expect, test } from 'vitest'

/** Everything the figure could leak into, by path; tests apart. */
const sources = import.meta.glob<string>(
  [
    '../../../**/*.{ts,tsx}',
    '../../../../../shared/src/**/*.ts',
    '../../../../../server/src/**/*.ts',
    '!../../../../../**/*.test.ts',
  ],
  { eager: true, query: '?raw', import: 'default' },
)

const whoNames = (pattern: RegExp) =>
  Object.entries(sources)
    .filter(([, source]) => pattern.test(source))
    .map(([path]) => path)

test('the balance of a group is worked out in the cockpit alone', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(500)
  expect(whoNames(/from '[^']*journey\/balance(\.ts)?'/)).toEqual([
    './balance-line.tsx',
    './group-balance.ts',
  ])
  expect(whoNames(/from '[^']*group-balance\.ts'/)).toEqual(['./balance-line.tsx'])
  expect(whoNames(/from '[^']*balance-line\.tsx'/)).toEqual(['../lane-card.tsx'])
  expect(whoNames(/from '[^']*lane-card\.tsx'/)).toEqual(['../lane-grid.tsx'])
})
