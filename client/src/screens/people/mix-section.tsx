import { addPair, removePair, setMaking, setTrait } from '@brownpaper/shared/staff/people-actions'
import {
  type StaffDocument,
  type StaffPerson,
  TRAIT_NAMES,
  TRAITS,
  type Trait,
  traitsId,
} from '@brownpaper/shared/staff/staff'
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useCustomer } from '../../parts/use-customer.ts'
import { randomId } from '../../platform/ids.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll, useRecord } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import styles from './mix-section.module.css'
import page from './people-screen.module.css'
import { useMaking, usePeople } from './use-people.ts'

/** What groups are mixed by. Closed at first: departments and locations are enough for most. */
export function MixSection({ staff }: { readonly staff: StaffDocument }) {
  const { t } = useTranslation()
  const participants = usePeople(staff).filter(({ role }) => role === 'participant')
  if (participants.length < 2) return null
  return (
    <details className={styles.mix}>
      <summary className={styles.summary}>
        <h2 className={styles.title}>{t('people.mix.title')}</h2>
        <span className={page.intro}>{t('people.mix.always')}</span>
      </summary>
      <div className={styles.parts}>
        <Pairs staff={staff} people={participants} />
        <Traits staff={staff} people={participants} />
      </div>
    </details>
  )
}

type Props = { readonly staff: StaffDocument; readonly people: readonly StaffPerson[] }

function Pairs({ staff, people }: Props) {
  const { t } = useTranslation()
  const session = useSession()
  const pairs = useAll(staff.tables.pairs)
  const [kind, setKind] = useState<'apart' | 'together'>('apart')
  const [a, setA] = useState<string>()
  const [b, setB] = useState<string>()
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? t('people.list.nobody')
  const options = people.map(({ id, name, department }) => ({
    value: id,
    label: department === '' ? name : `${name}, ${department}`,
  }))
  const isWhole = a !== undefined && b !== undefined && a !== b

  const add = (event: FormEvent) => {
    event.preventDefault()
    if (a === undefined || b === undefined || a === b) return
    addPair(staff, randomId(), { kind, a, b })
    setA(undefined)
    setB(undefined)
  }
  return (
    <div className={styles.part}>
      <h3 className={styles.partTitle}>{t('people.mix.pairs')}</h3>
      <p className={styles.hint}>{t('people.mix.pairsHint')}</p>
      <ul className={styles.pairs}>
        {pairs.map((pair) => {
          const names = { a: nameOf(pair.a), b: nameOf(pair.b) }
          const words = t(pair.kind === 'apart' ? 'people.mix.pairApart' : 'people.mix.pairTogether', names)
          return (
            <li key={pair.id} className={styles.pair}>
              {words}
              <IconButton
                icon={X}
                size="small"
                tooltip="none"
                name={t('people.mix.removePair', { pair: words })}
                onClick={() =>
                  removePair(staff, pair.id, { by: session.me.memberId ?? '', at: session.serverNow() })
                }
              />
            </li>
          )
        })}
      </ul>
      <form className={styles.addPair} onSubmit={add}>
        <SegmentedControl
          label={t('people.mix.pairs')}
          labelHidden
          value={kind}
          onValue={setKind}
          options={[
            { value: 'apart', label: t('people.mix.apart') },
            { value: 'together', label: t('people.mix.together') },
          ]}
        />
        <Select
          label={t('people.mix.first')}
          labelHidden
          placeholder={t('people.mix.first')}
          value={a}
          onValue={setA}
          options={options}
        />
        <Select
          label={t('people.mix.second')}
          labelHidden
          placeholder={t('people.mix.second')}
          value={b}
          onValue={setB}
          options={options}
        />
        <Button type="submit" disabled={!isWhole}>
          {t('people.mix.addPair')}
        </Button>
      </form>
    </div>
  )
}

function Traits({ staff, people }: Props) {
  const { t } = useTranslation()
  const customer = useCustomer()
  const making = useMaking(staff)
  const on = TRAIT_NAMES.filter((trait) => making[trait])
  const sides = (trait: Trait) =>
    TRAITS[trait].map((value) => t(`people.mix.value.${value}`, { customer })).join(' / ')
  return (
    <div className={styles.part}>
      <h3 className={styles.partTitle}>{t('people.mix.traits')}</h3>
      <p className={styles.hint}>
        <strong>{t('people.mix.warning')}</strong> {t('people.mix.traitsHint')}
      </p>
      <div className={styles.switches}>
        {TRAIT_NAMES.map((trait) => (
          <Switch
            key={trait}
            label={t(`people.mix.trait.${trait}`)}
            hint={sides(trait)}
            checked={making[trait]}
            onChecked={(checked) => setMaking(staff, { [trait]: checked })}
          />
        ))}
      </div>
      {on.length > 0 && (
        <ul className={styles.people}>
          {people.map((person) => (
            <TraitsOf key={person.id} staff={staff} person={person} on={on} />
          ))}
        </ul>
      )}
    </div>
  )
}

function TraitsOf({
  staff,
  person,
  on,
}: {
  readonly staff: StaffDocument
  readonly person: StaffPerson
  readonly on: readonly Trait[]
}) {
  const { t } = useTranslation()
  const customer = useCustomer()
  const noted = useRecord(staff.tables.traits, traitsId(person.id))
  return (
    <li className={styles.person} aria-label={person.name}>
      <span className={styles.name}>{person.name}</span>
      {on.map((trait) => (
        <label key={trait} className={styles.trait}>
          <span className={styles.hint}>{t(`people.mix.trait.${trait}`)}</span>
          <select
            className={styles.select}
            value={noted?.[trait] ?? ''}
            onChange={(event) => {
              const value = TRAITS[trait].find((one) => one === event.target.value) ?? ''
              setTrait(staff, person.id, trait, value)
            }}
          >
            <option value="">{t('people.mix.unknown')}</option>
            {TRAITS[trait].map((value) => (
              <option key={value} value={value}>
                {t(`people.mix.value.${value}`, { customer })}
              </option>
            ))}
          </select>
        </label>
      ))}
    </li>
  )
}
