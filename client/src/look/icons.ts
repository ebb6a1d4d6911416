import {
  Asterisk,
  CircleQuestionMark,
  Cloud,
  CloudLightning,
  CloudRain,
  CreditCard,
  FileText,
  Flame,
  Ghost,
  Globe,
  LayoutGrid,
  Lightbulb,
  type LucideIcon,
  Mail,
  Megaphone,
  MessageSquare,
  MessagesSquare,
  Minus,
  MousePointerClick,
  Phone,
  Search,
  Send,
  Smartphone,
  Smile,
  StickyNote,
  Store,
  Sun,
  ThumbsUp,
  TriangleAlert,
  Users,
  Wind,
  Zap,
} from 'lucide-react'
import type { channelPaths, feelingPaths, kindPaths } from './icon-paths.ts'

/** The same icons as `icon-paths.ts`, as components. */
export const kindIcons: Record<keyof typeof kindPaths, LucideIcon> = {
  trigger: Zap,
  action: MousePointerClick,
  channel: Smartphone,
  pain: TriangleAlert,
  feeling: Smile,
  improvement: Lightbulb,
  plain: StickyNote,
}

export const channelIcons: Record<keyof typeof channelPaths, LucideIcon> = {
  magnifier: Search,
  globe: Globe,
  'phone-screen': LayoutGrid,
  storefront: Store,
  'speech-bubble': MessageSquare,
  envelope: Mail,
  paper: FileText,
  handset: Phone,
  'chat-dots': MessagesSquare,
  megaphone: Megaphone,
  'bank-card': CreditCard,
  'signal-bars': Smartphone,
  people: Users,
  other: Send,
}

export const feelingIcons: Record<keyof typeof feelingPaths, LucideIcon> = {
  happy: Sun,
  content: ThumbsUp,
  relieved: Wind,
  neutral: Minus,
  surprised: CircleQuestionMark,
  worried: Cloud,
  frustrated: CloudLightning,
  sad: CloudRain,
  afraid: Ghost,
  angry: Flame,
  other: Asterisk,
}

/** The picture of a channel; an unknown word gets the one for others. */
export function channelIcon(icon: string): LucideIcon {
  return icon in channelIcons ? channelIcons[icon as keyof typeof channelIcons] : channelIcons.other
}
