import { expect, test } from 'vitest'
import { faces } from '../i18n/nl/faces.ts'
import { faceUrl, presetFaces, uploadedFace } from './persona-faces.ts'

test('every preset has a picture of its own and a name in words', () => {
  expect(new Set(presetFaces.map(faceUrl)).size).toBe(12)
  expect(Object.keys(faces)).toEqual([...presetFaces])
})

test('an uploaded picture comes from the server, of the workshop it was uploaded to', () => {
  expect(faceUrl(uploadedFace('w1', 'a1'))).toBe('/api/workshops/w1/assets/a1')
})

test('a face that only looks like an upload leads nowhere else', () => {
  for (const face of ['asset:a', 'asset:../../x/y', 'asset:w/../a', 'asset:w/a?b'])
    expect(faceUrl(face)).toBe(faceUrl('face-01'))
})

test('an unknown face still shows somebody', () => {
  expect(faceUrl('face-99')).toBe(faceUrl('face-01'))
})
