import { useEffect } from 'react'

/** The words on the browser's tab: where one is, then the product. */
export function usePageTitle(title?: string): void {
  useEffect(() => {
    document.title = title === undefined ? 'Brownpaper' : `${title} · Brownpaper`
  }, [title])
}
