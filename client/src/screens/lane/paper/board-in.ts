/** The board's own element, which has the keyboard while one walks over the paper. */
export const boardIn = (element: HTMLElement | null) =>
  element?.querySelector<HTMLElement>('[role="application"]') ?? undefined
