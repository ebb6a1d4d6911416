import type { Evidence } from '@brownpaper/shared/lane/evidence'
import { UserRound } from 'lucide-react'
import { useSession } from '../../state/use-session.ts'
import { assetUrl } from '../asset-url.ts'
import { evidenceIcon } from './evidence-icons.ts'

/** One piece small: its picture, or a sign for what it is. A photo of people is not fetched for it. */
export function EvidenceThumbnail({
  found,
  className,
  iconSize,
  loading,
}: {
  readonly found: Evidence
  readonly className: string | undefined
  readonly iconSize: number | string
  /** Default: at once, as what is printed or projected needs it. */
  readonly loading?: 'lazy' | undefined
}) {
  const { workshopId } = useSession()
  const { asset, people } = found
  if (asset !== '' && people === undefined) {
    return (
      <img
        className={className}
        src={assetUrl(workshopId, asset)}
        alt=""
        draggable={false}
        loading={loading}
        decoding="async"
      />
    )
  }
  const Icon = people === undefined ? evidenceIcon(found) : UserRound
  return (
    <span className={className}>
      <Icon size={iconSize} aria-hidden />
    </span>
  )
}
