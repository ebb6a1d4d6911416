import { useEffect } from 'react'

/** The sheets the browser prints on while this is shown, in millimetres; margins are the pages' own. */
export function usePageSize(width: number, height: number): void {
  useEffect(() => {
    // The content policy lets in no style element, but a sheet that is made here.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [width, height])
}
