import { COLUMNS, type ImportPlan, type Matching, type Reading } from '@brownpaper/shared/staff/import-people'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import type { TextTable } from '../../../parts/table/read-table.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import styles from './import-dialog.module.css'

const SHOWN_PEOPLE = 8
const SHOWN_PROBLEMS = 12
const FIELDS = ['name', 'department', 'location', 'email', 'role'] as const

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
  const formats = useFormats()
  const { people, completed, left, rows } = plan
  const { headerRow, matching } = reading
  const [foundRow] = useState(headerRow)
  const options = useColumnOptions(table, headerRow)
  const nameTrouble =
    matching.name === undefined && matching.lastName === undefined ? t('people.import.chooseName') : undefined
  return (
    <div className={styles.preview}>
      <fieldset className={styles.columns}>
        <legend className={styles.heading}>{t('people.import.columns')}</legend>
        {COLUMNS.map((column) => (
          <Select
            key={column}
            label={t(`people.import.fields.${column}`)}
            value={String(matching[column] ?? -1)}
            error={column === 'name' ? nameTrouble : undefined}
            onValue={(value) => onReading({ headerRow, matching: matched(matching, column, Number(value)) })}
            options={options}
          />
        ))}
        <Switch
          label={foundRow > 1 ? t('people.import.headerAt', { row: foundRow }) : t('people.import.header')}
          checked={headerRow > 0}
          onChecked={(checked) => onReading({ headerRow: checked ? Math.max(1, foundRow) : 0, matching })}
        />
      </fieldset>
      {left > 0 && (
        <Banner tone="danger" icon={TriangleAlert}>
          {t('people.import.left', { rows: formats.number(rows), most: Math.max(0, room) })}
        </Banner>
      )}
      {completed.length > 0 && <p>{t('people.import.completed', { count: completed.length })}</p>}
      <ToLookAt plan={plan} />
      {people.length > 0 && left === 0 && (
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

function useColumnOptions(table: TextTable, headerRow: number) {
  const { t } = useTranslation()
  const header = table[headerRow - 1]
  const width = Math.max(...table.slice(0, 50).map(({ length }) => length))
  const columns = Array.from({ length: width }, (_, index) => {
    const letter = letterOf(index)
    const name = (header?.[index] ?? '').trim().slice(0, 40)
    return {
      value: String(index),
      label:
        name !== ''
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
