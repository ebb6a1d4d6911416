import type { CustomerTask, Evidence, EvidenceKind } from '@brownpaper/shared/lane/evidence'
import {
  Camera,
  FileText,
  Link,
  type LucideIcon,
  MessagesSquare,
  Monitor,
  MousePointerClick,
  Phone,
  Search,
  Timer,
} from 'lucide-react'

export const evidenceIcons: Readonly<Record<EvidenceKind, LucideIcon>> = {
  photo: Camera,
  screenshot: Monitor,
  document: FileText,
  link: Link,
  tried: Timer,
}

export const taskIcons: Readonly<Record<CustomerTask, LucideIcon>> = {
  google: Search,
  click: MousePointerClick,
  call: Phone,
  chat: MessagesSquare,
}

/** What was tried out shows with what. */
export const evidenceIcon = ({ kind, task }: Pick<Evidence, 'kind' | 'task'>): LucideIcon =>
  task === undefined ? evidenceIcons[kind] : taskIcons[task]
