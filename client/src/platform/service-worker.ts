type OnUpdate = (apply: () => void) => void

/** A worker that could not be had, say because the server stopped meanwhile, is tried again after this, then later. */
const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 60_000

/**
 * Registers the worker that serves the shell offline. Browsers allow one under https and on localhost; elsewhere
 * nothing happens. `onUpdate` gets a function that switches to the waiting version and reloads: nobody's page
 * changes under their hands.
 */
export async function startServiceWorker(onUpdate: OnUpdate): Promise<void> {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    // The page works without; a reload offline then does not.
    const isThere = await install(onUpdate).catch(() => false)
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}

/** Whether there is one now, of whatever version. */
async function install(onUpdate: OnUpdate): Promise<boolean> {
  const { Workbox } = await import('workbox-window')
  const worker = new Workbox('/sw.js')
  worker.addEventListener('waiting', () => {
    onUpdate(() => {
      worker.addEventListener('controlling', () => window.location.reload())
      worker.messageSkipWaiting()
    })
  })
  const registration = await worker.register()
  if (registration?.active || registration?.waiting) return true
  // It may be one that an earlier page began with.
  const coming = registration?.installing
  return coming ? isInstalled(coming) : false
}

function isInstalled(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'redundant') resolve(false)
      else if (worker.state !== 'installing') resolve(true)
    }
    worker.addEventListener('statechange', look)
    look()
  })
}
