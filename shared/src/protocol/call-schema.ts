import { z } from 'zod'
import { LONGEST_CALL_LINK, readCall } from './call-link.ts'

/** The link of a video call as it is stored: that alone. */
export const callLink = z
  .string()
  .max(LONGEST_CALL_LINK)
  .refine((text) => readCall(text)?.url === text)
