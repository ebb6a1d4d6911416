import { must } from '@brownpaper/shared/base/assert'
import { fetchFirst } from './app/fetch-screen.ts'
import { bestLanguage, fetchTexts } from './i18n/fetch-texts.ts'

// Small, so that React, the screen and its texts are fetched side by side.
fetchFirst(window.location)
// Whoever shows them asks again and meets the trouble.
fetchTexts(bestLanguage()).catch(() => {})
import('./main.tsx').catch(() => {
  // not even the frame came: the line broke while loading
  must(document.getElementById('app'), 'the page has a place for the app').textContent =
    'Brownpaper kon niet laden. Laad de pagina opnieuw. / Brownpaper could not load. Load the page again.'
})
