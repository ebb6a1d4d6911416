import { expect, test } from 'vitest'
import { nl } from '../i18n/nl.ts'
import { faceUrl, presetFaces } from './persona-faces.ts'

test('every preset has a picture of its own and a name in words', () => {
  expect(new Set(presetFaces.map(faceUrl)).size).toBe(12)
  expect(Object.keys(nl.look.faces)).toEqual([...presetFaces])
})

test('an uploaded picture comes from the server, whatever its id holds', () => {
  expect(faceUrl('asset:a/b')).toBe('/api/assets/a%2Fb')
})

test('an unknown face still shows somebody', () => {
  expect(faceUrl('face-99')).toBe(faceUrl('face-01'))
})
