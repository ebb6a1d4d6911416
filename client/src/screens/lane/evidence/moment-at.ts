/** The moment a place in the list belongs to. */
export const momentAt = (target: Element): string | undefined =>
  target.closest<HTMLElement>('[data-moment]')?.dataset.moment ??
  (target.closest<HTMLElement>('[data-at-moment]')?.dataset.atMoment || undefined)
