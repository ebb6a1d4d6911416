/** Files of a screen that an address asks for, frame and screen side by side; `routes.tsx` draws them. */
const screens: readonly (readonly [RegExp, () => readonly Promise<unknown>[]])[] = [
  [/^\/w\/[^/]+\/lane\//, () => [import('./workshop-frame.tsx'), import('../screens/lane/lane-screen.tsx')]],
  [/^\/w\//, () => [import('./workshop-frame.tsx')]],
  [/^\/join$/, () => [import('../screens/join/join.tsx')]],
]

/** Begins to fetch the screen of an address while texts are still on their way, so that one does not wait for the other. */
export function fetchScreen(path: string): void {
  const [, load] = screens.find(([pattern]) => pattern.test(path)) ?? []
  // Whoever draws the screen asks again and meets the trouble.
  for (const file of load?.() ?? []) file.catch(() => {})
}
