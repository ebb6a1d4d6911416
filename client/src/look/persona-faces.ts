/** The drawn faces, `face-01` to `face-12`; their names in words are texts at `faces`. */
export const presetFaces = [
  'face-01',
  'face-02',
  'face-03',
  'face-04',
  'face-05',
  'face-06',
  'face-07',
  'face-08',
  'face-09',
  'face-10',
  'face-11',
  'face-12',
] as const

export type PresetFace = (typeof presetFaces)[number]

const files = import.meta.glob<string>('./faces/face-*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
})

export function isPresetFace(face: string): face is PresetFace {
  return (presetFaces as readonly string[]).includes(face)
}

/** An uploaded picture names its workshop too, because that is who may see it. */
const uploaded = /^asset:([0-9a-zA-Z_-]{1,64})\/([0-9a-zA-Z_-]{1,128})$/

/** The face of a picture that was uploaded to a workshop. */
export function uploadedFace(workshopId: string, assetId: string): string {
  return `asset:${workshopId}/${assetId}`
}

/**
 * The address of a picture for an `<img>` or a canvas: of a preset (`face-01`) or of an uploaded one
 * (`asset:<workshop>/<asset>`); anything else gets the first preset.
 */
export function faceUrl(face: string): string {
  const [, workshopId, assetId] = uploaded.exec(face) ?? []
  if (workshopId !== undefined && assetId !== undefined)
    return `/api/workshops/${workshopId}/assets/${assetId}`
  return files[`./faces/${isPresetFace(face) ? face : presetFaces[0]}.svg`] ?? ''
}
