import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { TopBar } from '../../ui/top-bar.tsx'

/** The bar of what stands in place of the lane for a while, with the way back to it. */
export function BackBar({
  back,
  onBack,
  ...bar
}: {
  /** Says where the way back leads. */
  readonly back: string
  readonly onBack: () => void
  readonly title: string
  readonly middle?: ReactNode
  readonly right?: ReactNode
}) {
  const home = <IconButton icon={ArrowLeft} name={back} variant="framed" tooltip="bottom" onClick={onBack} />
  return <TopBar home={home} {...bar} />
}
