import '../../i18n/later/papers.ts'
import { Check, Undo2 } from 'lucide-react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { approvalBy, approvalId } from '../agreement.ts'
import styles from './agreed.module.css'
import words from './sheet-words.module.css'

type AgreedProps = {
  /** What stands on the sheet now. */
  readonly print: string
  /** Whose persona it is about; without one it is the preparation. */
  readonly groupId?: string
}

/** Who agreed with a sheet and when, and whether it still is what they agreed with; on paper lines to sign on. */
export function Agreed({ print, groupId }: AgreedProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const session = useSession()
  const { memberId } = useMe()
  const { members } = useLive()
  const { approvals } = session.workshop.tables
  const given = useAll(approvals)
    .flatMap(({ id, at, of }) => {
      const member = approvalBy(id, groupId)
      return member === undefined ? [] : [{ id, member, at, of }]
    })
    .toSorted((a, b) => a.at - b.at)
  const mine = given.find(({ member }) => member === memberId)
  const agree = () => {
    if (memberId === undefined) return
    approvals.create(approvalId(memberId, groupId), { at: session.serverNow(), of: print })
  }
  const takeBack = () => {
    if (mine !== undefined) approvals.remove([mine.id], { by: mine.member, at: session.serverNow() })
  }
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? t('papers.agree.gone')
  return (
    <section className={styles.agreed}>
      <h2 className={words.label}>{t('papers.agree.agreed')}</h2>
      {given.length === 0 && <p className={words.empty}>{t('papers.agree.nobody')}</p>}
      <ul className={words.list}>
        {given.map(({ id, member, at, of }) => (
          <li key={id}>
            {t('papers.agree.by', { name: nameOf(member), date: formats.date(at, session.serverNow()) })}
            {of !== print && <span className={styles.changed}> ({t('papers.agree.changed')})</span>}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {mine?.of !== print && (
          // one sheet is there to be agreed with, the others are there to be read
          <Button variant={groupId === undefined ? 'primary' : 'secondary'} icon={Check} onClick={agree}>
            {t(mine === undefined ? 'papers.agree.me' : 'papers.agree.again')}
          </Button>
        )}
        {mine !== undefined && (
          <Button icon={Undo2} onClick={takeBack}>
            {t('papers.agree.takeBack')}
          </Button>
        )}
      </div>
      <div className={styles.sign} aria-hidden="true">
        <p>{t('papers.agree.lines')}</p>
        <i />
        <i />
      </div>
    </section>
  )
}
