import { expect, test } from 'vitest'
import { topIdeas } from './top-ideas.ts'

test('every group brings its top three, best first, but not what was made on the spot; nothing else is voted on', () => {
  const note = (id: string, top: number | undefined, text = id) =>
    ({ id, kind: 'improvement', top, text, fixed: undefined }) as const
  const lanes = [
    {
      groupId: 'g1',
      notes: [
        note('b', 2),
        { ...note('done', 3), fixed: { by: 'Noor', at: 1 } },
        note('a', 1, ' Bel terug '),
        note('c', undefined),
      ],
    },
    { groupId: 'g2', notes: [{ ...note('p', 1), kind: 'pain' } as const, note('d', 1), note('e', 1, ' ')] },
  ]
  expect(topIdeas(lanes)).toEqual([
    { id: 'a', label: 'Bel terug', groupId: 'g1' },
    { id: 'b', label: 'b', groupId: 'g1' },
    { id: 'd', label: 'd', groupId: 'g2' },
  ])
})
