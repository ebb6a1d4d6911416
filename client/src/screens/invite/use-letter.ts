import { byOrder } from '@brownpaper/shared/base/order'
import { type Letter, letterFrom } from '@brownpaper/shared/invitation/letter'
import { goalLine } from '@brownpaper/shared/workshop/goal-line'
import { CUSTOMER_WORDS, SETTINGS_ID, type Settings } from '@brownpaper/shared/workshop/workshop'
import { useEffect, useMemo, useState } from 'react'
import { papers as english } from '../../i18n/en/papers.ts'
import { fetchTexts } from '../../i18n/fetch-texts.ts'
import { papers as dutch } from '../../i18n/nl/papers.ts'
import { createTranslate, type TextTree, type Translate } from '../../i18n/translate.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll, useRecord } from '../../state/use-table.ts'

/** Words in the language of the workshop, which may be another than that of who prepares it. */
export function useLetterWords(): Translate {
  const { language } = useLive().workshop
  const [common, setCommon] = useState<TextTree>({})
  useEffect(() => {
    let isWanted = true
    void fetchTexts(language).then((texts) => {
      if (isWanted) setCommon(texts)
    })
    return () => {
      isWanted = false
    }
  }, [language])
  return useMemo(
    () => createTranslate({ ...common, papers: language === 'en' ? english : dutch }, language),
    [common, language],
  )
}

/** The letter as it stands: in one's own words, or made from what was prepared. */
export function useLetter(): {
  readonly letter: Letter
  readonly made: Letter
  readonly isOwn: boolean
  readonly settings: Settings | undefined
} {
  const t = useLetterWords()
  const { workshop, programme } = useLive()
  const { tables } = useSession().workshop
  const settings = useRecord(tables.settings, SETTINGS_ID)
  const goals = useAll(tables.goals, byOrder)
  const told = (name: Exclude<keyof Settings, 'id' | 'removed'>) => settings?.[name] ?? ''
  const { language } = workshop
  const made = letterFrom(
    {
      title: workshop.title,
      customer: customerWord(t, told('customerWord'), told('customerOther')),
      reason: told('reason'),
      goal: told('goal'),
      goals: goals.map((goal) => goalLine(goal, language)).filter((line) => line !== ''),
      product: told('product'),
      journeyFrom: told('journeyFrom'),
      journeyTo: told('journeyTo'),
      scopeIn: told('scopeIn'),
      scopeOut: told('scopeOut'),
      when: whenText(t, language, programme),
      where: told('location'),
      contact: told('contact'),
      managerName: told('managerName'),
      managerRole: told('managerRole'),
    },
    language,
  )
  const own = told('letter').trim()
  return {
    made,
    isOwn: own !== '' || told('letterSubject').trim() !== '',
    letter: { subject: told('letterSubject').trim() || made.subject, body: own || made.body },
    settings,
  }
}

function customerWord(t: Translate, stored: string, other: string): string {
  const word = CUSTOMER_WORDS.find((one) => one === stored) ?? 'customer'
  if (word !== 'other') return t(`papers.invite.customers.${word}`)
  return other.trim() === ''
    ? t('papers.invite.customers.customer')
    : t('papers.invite.customers.other', { word: other.trim().toLocaleLowerCase() })
}

function whenText(
  t: Translate,
  language: 'nl' | 'en',
  { startsAt, endsAt }: { readonly startsAt?: number; readonly endsAt?: number },
): string {
  if (startsAt === undefined) return ''
  const locale = language === 'en' ? 'en-GB' : 'nl-NL'
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(startsAt)
  const from = time.format(startsAt)
  return endsAt === undefined
    ? t('papers.invite.whenFrom', { day, from })
    : t('papers.invite.whenLine', { day, from, to: time.format(endsAt) })
}
