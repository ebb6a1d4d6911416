import noteLetters from '@fontsource-variable/shantell-sans/files/shantell-sans-latin-wght-normal.woff2?url'

/** Asks for the letters of notes before anything is measured with them: else every note would be laid out twice. */
export function fetchLetters(): void {
  const link = document.createElement('link')
  Object.assign(link, {
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous',
    href: noteLetters,
  })
  document.head.append(link)
}
