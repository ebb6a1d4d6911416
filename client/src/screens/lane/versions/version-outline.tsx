import outline from '../outline/outline.module.css'
import { OutlineParts } from '../outline/outline-parts.tsx'
import { useFresh } from '../outline/use-fresh.ts'

const nothing = () => {}

/** The lane as a list to read. */
export function VersionOutline({ label }: { readonly label: string }) {
  const fresh = useFresh()
  return (
    <div className={outline.scroller} data-scrolls>
      <section className={outline.list} aria-label={label}>
        <OutlineParts fresh={fresh} onRoyal={nothing} />
      </section>
    </div>
  )
}
