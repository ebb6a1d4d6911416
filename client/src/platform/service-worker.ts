/**
 * Registers the worker that serves the shell offline. Browsers allow one under https and on localhost; elsewhere
 * nothing happens. `onUpdate` gets a function that switches to the waiting version and reloads: nobody's page
 * changes under their hands.
 */
export async function startServiceWorker(onUpdate: (apply: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return
  // The page works without; a reload offline then does not.
  try {
    const { Workbox } = await import('workbox-window')
    const worker = new Workbox('/sw.js')
    worker.addEventListener('waiting', () => {
      onUpdate(() => {
        worker.addEventListener('controlling', () => window.location.reload())
        worker.messageSkipWaiting()
      })
    })
    await worker.register()
  } catch {
    return
  }
}
