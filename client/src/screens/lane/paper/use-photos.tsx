import { Camera, ImagePlus } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import type { MenuItem } from '../../../ui/menu.tsx'

export type Photos = {
  /** Not to be seen; they stay in the page while the browser asks which pictures. */
  readonly inputs: ReactNode
  /** A photo from the camera where there is one to hold up, and pictures from the device. */
  readonly ways: readonly MenuItem[]
}

/** The ways to pictures for the lane: of a PDF one chooses a page. */
export function usePhotos(onFiles: (files: readonly File[]) => void): Photos {
  const { t } = useTranslation()
  const camera = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])])
    // The same file again must be a change too.
    input.value = ''
  }
  const hasCamera = window.matchMedia('(pointer: coarse)').matches
  const choose = {
    id: 'choose',
    label: t(hasCamera ? 'board.tools.choose' : 'board.tools.photo'),
    icon: ImagePlus,
    onSelect: () => files.current?.click(),
  }
  const hold = {
    id: 'camera',
    label: t('board.tools.camera'),
    icon: Camera,
    onSelect: () => camera.current?.click(),
  }
  return {
    inputs: (
      <>
        <input
          ref={camera}
          type="file"
          accept="image/*"
          capture="environment"
          hidden
          onChange={(event) => take(event.currentTarget)}
        />
        <input
          ref={files}
          type="file"
          accept="image/*,.heic,.heif,application/pdf"
          multiple
          hidden
          onChange={(event) => take(event.currentTarget)}
        />
      </>
    ),
    ways: hasCamera ? [hold, choose] : [choose],
  }
}
