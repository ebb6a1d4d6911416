import { useMedia } from '../../platform/use-media.ts'

/** As wide as programme.module.css and lead-screen.module.css take for a phone. */
const IN_HAND = '(max-width: 38.75em)'

/** Whether the cockpit is led from a phone: what one needs now is under the thumb, the rest in a menu. */
export const useInHand = (): boolean => useMedia(IN_HAND)
