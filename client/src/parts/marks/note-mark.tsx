import { CircleCheck, HeartCrack } from 'lucide-react'
import styles from './note-mark.module.css'
import { type MarkedNote, useMarkWords } from './use-mark-words.ts'

/** What a group marked on a note, in words under its text; nothing for a note without a mark. */
export function NoteMark({ note }: { readonly note: MarkedNote }) {
  const words = useMarkWords()(note)
  if (words === undefined) return null
  const Icon = note.kind === 'improvement' ? CircleCheck : HeartCrack
  return (
    <span className={styles.mark}>
      <Icon aria-hidden /> <span>{words}</span>
    </span>
  )
}
