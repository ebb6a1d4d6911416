import { useSyncExternalStore } from 'react'

/** As wide as programme.module.css and lead-screen.module.css take for a phone. */
const IN_HAND = '(max-width: 38.75em)'

/** Whether the cockpit is led from a phone: what one needs now is under the thumb, the rest in a menu. */
export function useInHand(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(IN_HAND).matches)
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(IN_HAND)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
