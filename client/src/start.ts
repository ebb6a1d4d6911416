import { must } from '@brownpaper/shared/base/assert'
import { fetchScreen } from './app/fetch-screen.ts'

// Small, so that React and the screen are fetched side by side.
fetchScreen(window.location.pathname)
import('./main.tsx').catch(() => {
  // not even the frame came: the line broke while loading
  must(document.getElementById('app'), 'the page has a place for the app').textContent =
    'Brownpaper kon niet laden. Laad de pagina opnieuw. / Brownpaper could not load. Load the page again.'
})
