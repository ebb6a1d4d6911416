/** What a group is kept to on its paper, and why something stays as it is. */
export const levels = {
  notYours: 'Dit is van iemand anders. Nu verandert ieder alleen wat die zelf schreef.',
  notesOnly: 'Nu werken jullie alleen met post-its.',
  own: 'Ieder verandert nu alleen wat die zelf schreef. Post-its erbij plakken kan gewoon.',
  notes: 'Jullie werken nu alleen met post-its.',
  both: 'Jullie werken nu alleen met post-its, en ieder verandert alleen wat die zelf schreef.',
  throughLock: 'Dit brownpaper staat op slot. Jij schrijft erdoorheen.',
  throughOwn: 'In deze groep verandert ieder nu alleen het eigen werk. Jij verandert alles.',
  throughNotes: 'Deze groep werkt nu alleen met post-its. Jij gebruikt alles.',
  throughBoth: 'Deze groep werkt nu alleen met post-its, ieder met de eigen. Jij verandert alles.',
} as const
