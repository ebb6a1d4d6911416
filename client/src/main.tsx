import './look/fonts.css'
import './look/tokens.css'
import './look/global.css'
import { must } from '@brownpaper/shared/base/assert'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { i18n } from './i18n/i18n.ts'
import { startLanguage } from './i18n/language.ts'
import { layPaper } from './look/paper.ts'
import { whenIdle } from './platform/idle.ts'
import { learnPublicOrigin } from './platform/public-origin.ts'
import { startServiceWorker } from './platform/service-worker.ts'
import { showToast } from './ui/toast.tsx'

const root = must(document.getElementById('app'), 'the page has a place for the app')

Promise.all([startLanguage(), learnPublicOrigin()])
  .then(() => {
    // A screen whose files are here is then drawn at once; otherwise its spinner comes first and stays 300 ms.
    startTransition(() =>
      createRoot(root).render(
        <StrictMode>
          <App />
        </StrictMode>,
      ),
    )
    whenIdle(layPaper, { afterMs: 0 })
    void startServiceWorker((apply) =>
      showToast({
        key: 'update',
        text: i18n.t('common.updateReady'),
        action: { label: i18n.t('common.updateNow'), onPress: apply },
        stays: 'never',
      }),
    )
  })
  .catch(() => {
    // not even the texts came: the line broke while loading
    root.textContent =
      'Brownpaper kon niet laden. Laad de pagina opnieuw. / Brownpaper could not load. Load the page again.'
  })
