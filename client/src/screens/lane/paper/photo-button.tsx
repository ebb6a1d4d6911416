import { Camera, ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import type { LanePaper } from './lane-paper.ts'

/** A photo from the camera, or pictures from the device. Where there is no camera to hold up, only the latter. */
export function PhotoButton({ paper }: { readonly paper: LanePaper }) {
  const { t } = useTranslation()
  const camera = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    paper.commands.addImages([...(input.files ?? [])])
    // The same file again must be a change too.
    input.value = ''
  }
  const hasCamera = window.matchMedia('(pointer: coarse)').matches
  const button = (
    <IconButton
      icon={Camera}
      size="large"
      name={t('board.tools.photo')}
      {...(hasCamera ? {} : { onClick: () => files.current?.click() })}
    />
  )
  return (
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
        accept="image/*,.heic,.heif"
        multiple
        hidden
        onChange={(event) => take(event.currentTarget)}
      />
      {hasCamera ? (
        <Menu
          align="center"
          trigger={button}
          entries={[
            {
              id: 'camera',
              label: t('board.tools.camera'),
              icon: Camera,
              onSelect: () => camera.current?.click(),
            },
            {
              id: 'choose',
              label: t('board.tools.choose'),
              icon: ImagePlus,
              onSelect: () => files.current?.click(),
            },
          ]}
        />
      ) : (
        button
      )}
    </>
  )
}
