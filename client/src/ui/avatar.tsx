import { useTranslation } from '../i18n/i18n.ts'
import styles from './avatar.module.css'
import { classes } from './classes.ts'
import { initials } from './initials.ts'

export type Person = {
  readonly id: string
  readonly name: string
  /** Behind the initials; white text is readable on it. */
  readonly colour: string
  /** After the name: what they do now ("typt"). */
  readonly doing?: string
}

/** A person as initials on their colour; the name is what a screen reader says. */
export function Avatar({
  person,
  size = 32,
  silent = false,
  isAway = false,
}: {
  readonly person: Person
  readonly size?: number
  /** The name stands beside it: say nothing. */
  readonly silent?: boolean
  /** Not here now: an outline instead of their colour, as easy to read. */
  readonly isAway?: boolean
}) {
  const name = person.doing === undefined ? person.name : `${person.name}, ${person.doing}`
  return (
    <span
      className={classes(styles.avatar, isAway && styles.away)}
      style={{
        width: size,
        height: size,
        fontSize: Math.max(12, size * 0.4),
        ...(!isAway && { background: person.colour }),
      }}
      title={name}
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {initials(person.name)}
    </span>
  )
}

/** Several people, overlapping; who does not fit is counted and named. */
export function AvatarStack({
  people,
  label,
  max = 4,
  size = 32,
}: {
  readonly people: readonly Person[]
  /** Of whom: "Nu op dit brownpaper". */
  readonly label: string
  readonly max?: number
  readonly size?: number
}) {
  const { t } = useTranslation()
  const shown = people.length > max ? people.slice(0, max - 1) : people
  const hidden = people.slice(shown.length)
  return (
    <ul className={styles.stack} aria-label={label}>
      {shown.map((person) => (
        <li key={person.id} className={styles.place}>
          <Avatar person={person} size={size} />
        </li>
      ))}
      {hidden.length > 0 && (
        <li className={styles.place}>
          <span
            className={classes(styles.avatar, styles.rest)}
            style={{ width: size, height: size, fontSize: Math.max(12, size * 0.38) }}
            role="img"
            aria-label={t('common.andMore', { count: hidden.length })}
            title={hidden.map((person) => person.name).join(', ')}
          >
            +{hidden.length}
          </span>
        </li>
      )}
    </ul>
  )
}
