import type { Reaction } from '@brownpaper/shared/together/reactions'
import { Heart, Laugh, Lightbulb, type LucideIcon, PartyPopper, Sparkles } from 'lucide-react'

/** What people show, as a picture. */
export const REACTION_ICONS: Readonly<Record<Reaction, LucideIcon>> = {
  clap: PartyPopper,
  heart: Heart,
  laugh: Laugh,
  wow: Sparkles,
  think: Lightbulb,
}
