/** Starts a server so that it collects its garbage on SIGUSR2: what then remains is what it needs. The same for all. */
export const COLLECTING = [
  process.env.NODE_OPTIONS,
  `--import=${new URL('./collect.mjs', import.meta.url).href}`,
]
  .filter(Boolean)
  .join(' ')
