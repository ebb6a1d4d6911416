import { meView } from '@brownpaper/shared/protocol/http'
import { expect, test } from 'vitest'
import { readMe } from './me.ts'

const whole = {
  workshopId: 'w',
  title: 'Proef',
  language: 'nl',
  deviceId: 'd',
  device: 'member',
  role: 'participant',
  memberId: 'm',
  name: 'Anna',
  groupId: 'g',
  laneId: 'l',
  grants: ['plan'],
}

test('reading by hand agrees with the contract, field by field', () => {
  expect(readMe(whole)).toEqual(whole)
  const answers: unknown[] = [undefined, 'me', [], {}, whole, { ...whole, grants: [] }]
  for (const key of Object.keys(whole)) {
    const { [key as keyof typeof whole]: _absent, ...rest } = whole
    answers.push(
      rest,
      { ...whole, [key]: 5 },
      { ...whole, [key]: 'something else' },
      { ...whole, [key]: null },
    )
  }
  for (const answer of answers) {
    const fits = meView.safeParse(answer).success
    // The contract also says what ids look like; here they only have to be text.
    if (fits || !isOddId(answer)) expect(readMe(answer) !== undefined, JSON.stringify(answer)).toBe(fits)
  }
})

const isOddId = (answer: unknown) => JSON.stringify(answer)?.includes('Id":"something else') === true
