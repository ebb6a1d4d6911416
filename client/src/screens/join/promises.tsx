import type { JoinPreview } from '@brownpaper/shared/protocol/http'
import { CircleHelp, Clock, Eye, HeartHandshake, Save } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { later } from '../../ui/later.tsx'
import styles from './join.module.css'

const PromisesMore = later(async () => (await import('./promises-more.tsx')).PromisesMore, 'idle')

/**
 * Before one comes in, in four lines: who sees what, what is kept, until when, and whom to ask. One more where who leads
 * reads whether everyone takes part.
 */
export function Promises({
  keepDays,
  contact,
  invited,
  balanceSince,
}: Pick<JoinPreview, 'keepDays' | 'contact' | 'invited' | 'balanceSince'>) {
  const { t } = useTranslation()
  return (
    <div>
      <ul className={styles.promises}>
        <li>
          <Eye size={16} aria-hidden />
          {t('join.promises.seen')}
        </li>
        {balanceSince !== undefined && (
          <li>
            <HeartHandshake size={16} aria-hidden />
            {t('join.promises.balance')}
          </li>
        )}
        <li>
          <Save size={16} aria-hidden />
          {t(invited.length > 0 ? 'join.promises.keptListed' : 'join.promises.kept')}
        </li>
        <li>
          <Clock size={16} aria-hidden />
          {keepDays === undefined ? t('join.promises.always') : t('join.kept', { count: keepDays })}
        </li>
        <li>
          <CircleHelp size={16} aria-hidden />
          {contact === undefined ? t('join.promises.ask') : t('join.promises.contact', { contact })}
        </li>
      </ul>
      <PromisesMore />
    </div>
  )
}
