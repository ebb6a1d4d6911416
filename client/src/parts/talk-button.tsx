import { Video } from 'lucide-react'
import { ButtonLink, type ButtonSize } from '../ui/button.tsx'
import { useTalk } from './use-talk.ts'

/** The way to the video call, in a tab of its own; nothing where there is none. */
export function TalkButton({
  link,
  size = 'normal',
}: {
  readonly link: string | undefined
  readonly size?: ButtonSize
}) {
  const call = useTalk(link)
  if (call === undefined) return null
  return (
    <ButtonLink href={call.url} target="_blank" rel="noopener noreferrer" icon={Video} size={size}>
      {call.label}
    </ButtonLink>
  )
}
