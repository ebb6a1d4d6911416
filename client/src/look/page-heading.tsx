import styles from './page-heading.module.css'

/** What a page outside a workshop is for, and one line below it. */
export function PageHeading({ title, text }: { readonly title: string; readonly text?: string }) {
  return (
    <header>
      <h1 className={styles.title}>{title}</h1>
      {text !== undefined && <p className={styles.text}>{text}</p>}
    </header>
  )
}
