import { CircleCheck, HeartCrack } from 'lucide-react'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { type MarkedNote, useMarkWords } from './use-mark-words.ts'

/** What a group marked on a note, where there is room for a picture only; the words are there for who asks. */
export function NoteMarkIcon({
  note,
  className,
}: {
  readonly note: MarkedNote
  readonly className: string | undefined
}) {
  const words = useMarkWords()(note)
  if (words === undefined) return null
  const Icon = note.kind === 'improvement' ? CircleCheck : HeartCrack
  return (
    <span className={className} title={words}>
      <Icon size={18} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}
