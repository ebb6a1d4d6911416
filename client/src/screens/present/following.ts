/** How a screen stands to the presentation. */
export type Following =
  /** It was not looked at yet. */
  | 'idle'
  /** The slides are shown over the screen. */
  | 'following'
  /** Somebody is typing or in a dialog: a banner tells, and the slides come when they are done. */
  | 'finishing'
  /** They chose to look around, or lead the workshop themselves: a banner brings them back. */
  | 'away'

type Happened = 'began' | 'finished'

/** What follows when a presentation begins, or somebody leaves a field or dialog. */
export function follow(
  now: Following,
  happened: Happened,
  { isBusy, leads }: { readonly isBusy: boolean; readonly leads: boolean },
): Following {
  if (happened === 'finished') return now === 'finishing' && !isBusy ? 'following' : now
  if (now !== 'idle') return now
  // whoever leads has a room to watch: they are told, not taken along
  if (leads) return 'away'
  return isBusy ? 'finishing' : 'following'
}

/** Whether somebody is in the middle of something: in a field, or in a dialog. */
export function isBusy(page: Pick<Document, 'activeElement' | 'querySelector'>): boolean {
  const isTyping = page.activeElement?.matches(FIELDS) ?? false
  return isTyping || page.querySelector('[role=dialog], [role=alertdialog]') !== null
}

const FIELDS = 'textarea, input:not([type=radio], [type=checkbox]), [contenteditable]'
