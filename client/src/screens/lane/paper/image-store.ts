export type StoredPicture = {
  readonly picture: HTMLImageElement | ImageBitmap | undefined
  readonly state: 'loading' | 'ready' | 'failed'
}

export type ImageStore = {
  /** Begins loading on the first call. */
  get(asset: string): StoredPicture
  /** What was taken in here is there already. */
  know(asset: string, picture: ImageBitmap): void
  /** Tries again what failed. */
  retry(asset: string): void
}

/** As a picture is before it has come. */
export const UNFETCHED: StoredPicture = { picture: undefined, state: 'loading' }
const FAILED: StoredPicture = { picture: undefined, state: 'failed' }

/** The pictures on a paper, by asset. `onChange` is called when one came or failed. */
export function createImageStore(options: {
  readonly urlOf: (asset: string) => string
  readonly onChange: (asset: string) => void
}): ImageStore {
  const { urlOf, onChange } = options
  const pictures = new Map<string, StoredPicture>()

  function load(asset: string) {
    pictures.set(asset, UNFETCHED)
    const image = new Image()
    image.decoding = 'async'
    const end = (stored: StoredPicture) => {
      pictures.set(asset, stored)
      onChange(asset)
    }
    image.onload = () => end({ picture: image, state: 'ready' })
    image.onerror = () => end(FAILED)
    image.src = urlOf(asset)
  }

  return {
    get(asset) {
      if (asset === '') return FAILED
      if (!pictures.has(asset)) load(asset)
      return pictures.get(asset) ?? UNFETCHED
    },
    know(asset, picture) {
      pictures.set(asset, { picture, state: 'ready' })
    },
    retry(asset) {
      if (pictures.get(asset)?.state !== 'failed') return
      load(asset)
      onChange(asset)
    },
  }
}
