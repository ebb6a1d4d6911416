import { must } from '@brownpaper/shared/base/assert'
import { fetchFirst } from './app/fetch-screen.ts'
import { bestLanguage, fetchTexts } from './i18n/fetch-texts.ts'

// zod would try to make functions from text, which the content policy forbids and the browser complains of aloud. It asks
// while schemas are made, in whatever order they load, so it is told before any of them.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

// Small, so that React, the screen and its texts are fetched side by side.
fetchFirst(window.location)
// Whoever shows them asks again and meets the trouble.
fetchTexts(bestLanguage()).catch(() => {})
import('./main.tsx').catch(() => {
  // not even the frame came: the line broke while loading
  must(document.getElementById('app'), 'the page has a place for the app').textContent =
    'Brownpaper kon niet laden. Laad de pagina opnieuw. / Brownpaper could not load. Load the page again.'
})
