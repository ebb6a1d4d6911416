import './look/fonts.css'
import './look/tokens.css'
import './look/global.css'
import { must } from '@brownpaper/shared/base/assert'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { fetchScreen } from './app/fetch-screen.ts'
import { i18n } from './i18n/i18n.ts'
import { startLanguage } from './i18n/language.ts'
import { layPaper } from './look/paper.ts'
import { whenIdle } from './platform/idle.ts'
import { learnPublicOrigin } from './platform/public-origin.ts'
import { followCalm } from './platform/quiet.ts'
import { startServiceWorker } from './platform/service-worker.ts'
import { showToast } from './ui/toast.tsx'

followCalm()

const root = must(document.getElementById('app'), 'the page has a place for the app')

/** A screen that takes longer is waited for under a spinner. */
const BLANK_MS = 500

const screenCame = Promise.race([
  fetchScreen(window.location.pathname),
  new Promise((resolve) => setTimeout(resolve, BLANK_MS)),
])

Promise.all([startLanguage(), learnPublicOrigin(), screenCame])
  .then(() => {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    )
    whenIdle(layPaper, { afterMs: 0 })
    // It fetches every file there is: the first screen does not share the line with that
    whenIdle(
      () =>
        void startServiceWorker((apply) =>
          showToast({
            key: 'update',
            text: i18n.t('common.updateReady'),
            action: { label: i18n.t('common.updateNow'), onPress: apply },
            stays: 'never',
          }),
        ),
      { afterMs: 0 },
    )
  })
  .catch(() => {
    // not even the texts came: the line broke while loading
    root.textContent =
      'Brownpaper kon niet laden. Laad de pagina opnieuw. / Brownpaper could not load. Load the page again.'
  })
