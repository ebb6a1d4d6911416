import { COLUMNS, type ImportPlan, type Matching } from '@brownpaper/shared/staff/import-people'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import type { TextTable } from '../../../parts/table/read-table.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import styles from './import-dialog.module.css'

const SHOWN_PEOPLE = 8
const SHOWN_PROBLEMS = 12
const FIELDS = ['name', 'department', 'location', 'email', 'role'] as const

export type Reading = { readonly hasHeader: boolean; readonly matching: Matching }

/** Which column is what, what is to be looked at, row by row, and who would come on the list. */
export function ImportPreview({
  table,
  reading,
  plan,
  room,
  onReading,
}: {
  readonly table: TextTable
  readonly reading: Reading
  readonly plan: ImportPlan
  readonly room: number
  readonly onReading: (reading: Reading) => void
}) {
  const { t } = useTranslation()
  const { people, left, rows } = plan
  const { hasHeader, matching } = reading
  const options = useColumnOptions(table, hasHeader)
  return (
    <div className={styles.preview}>
      <fieldset className={styles.columns}>
        <legend className={styles.heading}>{t('people.import.columns')}</legend>
        {COLUMNS.map((column) => (
          <Select
            key={column}
            label={t(`people.import.fields.${column}`)}
            value={String(matching[column] ?? -1)}
            error={
              column === 'name' && matching.name === undefined ? t('people.import.chooseName') : undefined
            }
            onValue={(value) => onReading({ hasHeader, matching: matched(matching, column, Number(value)) })}
            options={options}
          />
        ))}
        <Switch
          label={t('people.import.header')}
          checked={hasHeader}
          onChecked={(checked) => onReading({ hasHeader: checked, matching })}
        />
      </fieldset>
      {left > 0 && (
        <Banner tone="danger" icon={TriangleAlert}>
          {t('people.import.left', { count: left, rows, most: Math.max(0, room) })}
        </Banner>
      )}
      <ToLookAt plan={plan} />
      {people.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('people.import.preview')}</h3>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {FIELDS.map((field) => (
                    <th key={field} scope="col">
                      {t(`people.list.${field}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {people.slice(0, SHOWN_PEOPLE).map((person) => (
                  <tr key={`${person.name}|${person.department}|${person.email}`}>
                    {FIELDS.map((field) => (
                      <td key={field}>
                        {field === 'role' ? t(`people.list.roles.${person.role}`) : person[field]}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {people.length > SHOWN_PEOPLE && (
            <p className={styles.hint}>{t('people.import.more', { count: people.length - SHOWN_PEOPLE })}</p>
          )}
        </section>
      )}
    </div>
  )
}

function ToLookAt({ plan: { problems, doubles } }: { readonly plan: ImportPlan }) {
  const { t } = useTranslation()
  const lines = [
    ...problems.map(({ row, what, value }) => ({ row, text: t(`people.import.problem.${what}`, { value }) })),
    ...doubles.map(({ row, name, of }) => ({ row, text: t(`people.import.double.${of}`, { name }) })),
  ].toSorted((a, b) => a.row - b.row)
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t('people.import.problems')}</h3>
      <ul className={styles.problems}>
        {lines.slice(0, SHOWN_PROBLEMS).map(({ row, text }) => (
          <li key={`${row} ${text}`}>
            <strong>{t('people.import.row', { row })}</strong> {text}
          </li>
        ))}
      </ul>
      {lines.length > SHOWN_PROBLEMS && (
        <p className={styles.hint}>{t('people.import.more', { count: lines.length - SHOWN_PROBLEMS })}</p>
      )}
    </section>
  )
}

function useColumnOptions(table: TextTable, hasHeader: boolean) {
  const { t } = useTranslation()
  const [first = []] = table
  const width = Math.max(...table.slice(0, 50).map(({ length }) => length))
  const columns = Array.from({ length: width }, (_, index) => {
    const letter = letterOf(index)
    const name = (first[index] ?? '').trim().slice(0, 40)
    const isNamed = hasHeader && name !== ''
    return {
      value: String(index),
      label: isNamed
        ? t('people.import.columnNamed', { letter, name })
        : t('people.import.column', { letter }),
    }
  })
  return [{ value: '-1', label: t('people.import.columnNone') }, ...columns]
}

function matched(matching: Matching, column: keyof Matching, index: number): Matching {
  const { [column]: _, ...others } = matching
  return index < 0 ? others : { ...others, [column]: index }
}

/** As spreadsheets call them: A, B, ..., Z, AA. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
