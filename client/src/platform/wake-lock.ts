/**
 * Keeps the screen on until the returned function is called. The browser lets go when the page is hidden, so it is
 * asked again when the page shows; browsers without wake locks, or over plain http, do nothing.
 */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined
  let wanted = true
  let lock: WakeLockSentinel | undefined
  const ask = async (): Promise<void> => {
    if (!wanted || document.visibilityState !== 'visible') return
    try {
      const given = await navigator.wakeLock.request('screen')
      if (wanted) lock = given
      else await given.release()
    } catch {
      // low battery or not allowed: the screen dims as it always would
    }
  }
  const onShow = (): void => void ask()
  document.addEventListener('visibilitychange', onShow)
  void ask()
  return () => {
    wanted = false
    document.removeEventListener('visibilitychange', onShow)
    void lock?.release()
  }
}
