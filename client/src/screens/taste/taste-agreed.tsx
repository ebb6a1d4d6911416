import { Check, Undo2 } from 'lucide-react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { approvalOfGroup } from '../../parts/agreement.ts'
import type { WallLane } from '../../parts/wall/wall.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { tastePrint } from './taste.ts'
import styles from './taste-sheet.module.css'

/** Who agreed with this persona's sheet and when, and whether it still is what they agreed with; on paper lines to sign on. */
export function TasteAgreed({ lane }: { readonly lane: WallLane }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const session = useSession()
  const { memberId = '' } = useMe()
  const { members } = useLive()
  const { approvals } = session.workshop.tables
  const print = tastePrint(lane.story, lane.persona)
  const given = useAll(approvals)
    .flatMap(({ id, at, of }) => {
      const member = approvalOfGroup(id, lane.group.id)
      return member === undefined ? [] : [{ id, member, at, of }]
    })
    .toSorted((a, b) => a.at - b.at)
  const own = `${lane.group.id}/${memberId}`
  const mine = given.find(({ id }) => id === own)
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? t('papers.agree.gone')
  return (
    <section className={styles.agreed}>
      <h2 className={styles.label}>{t('papers.agree.agreed')}</h2>
      {given.length === 0 && <p className={styles.empty}>{t('papers.agree.nobody')}</p>}
      <ul className={styles.list}>
        {given.map(({ id, member, at, of }) => (
          <li key={id}>
            {t('papers.agree.by', { name: nameOf(member), date: formats.date(at, session.serverNow()) })}
            {of !== print && <span className={styles.changed}> ({t('papers.agree.changed')})</span>}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {mine?.of !== print && (
          <Button icon={Check} onClick={() => approvals.create(own, { at: session.serverNow(), of: print })}>
            {t(mine === undefined ? 'papers.agree.me' : 'papers.agree.again')}
          </Button>
        )}
        {mine !== undefined && (
          <Button
            icon={Undo2}
            onClick={() => approvals.remove([own], { by: memberId, at: session.serverNow() })}
          >
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
