import { Camera } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import type { LanePaper } from './lane-paper.ts'
import { usePhotos } from './use-photos.tsx'

/** A photo from the camera, or pictures from the device. Where there is no camera to hold up, only the latter. */
export function PhotoButton({ paper }: { readonly paper: LanePaper }) {
  const { t } = useTranslation()
  const { inputs, ways } = usePhotos((files) => paper.commands.addImages(files))
  const [only, ...more] = ways
  const isOnly = only !== undefined && more.length === 0
  const button = (
    <IconButton
      icon={Camera}
      size="large"
      name={t('board.tools.photo')}
      {...(isOnly ? { onClick: () => only.onSelect() } : {})}
    />
  )
  return (
    <>
      {inputs}
      {isOnly ? button : <Menu align="center" trigger={button} entries={ways} />}
    </>
  )
}
