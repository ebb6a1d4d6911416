import { useEffect } from 'react'

/** Of sheets, in millimetres, and the kind of page that is printed on them: a word for the `page` of a style. */
export type PageSize = { readonly name?: string; readonly width: number; readonly height: number }

/** The sheets the browser prints on while this is shown, in millimetres; margins are the pages' own. */
export function usePageSize(width: number, height: number): void {
  usePageSizes([{ width, height }])
}

/** The same where one job is printed on several sizes. */
export function usePageSizes(sizes: readonly PageSize[]): void {
  const rules = sizes
    .map(({ name = '', width, height }) => `@page ${name} { size: ${width}mm ${height}mm; margin: 0; }`)
    .join('\n')
  useEffect(() => {
    // The content policy lets in no style element, but a sheet that is made here.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [rules])
}
