import { crownPaths } from './icon-paths.ts'

/** The crown of a royal moment. Give a label where no words beside it say so. */
export function Crown({ size = 24, label }: { readonly size?: number; readonly label?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <path
        d={crownPaths.base}
        fill="var(--gold)"
        stroke="var(--gold-edge)"
        strokeWidth="1"
        strokeLinejoin="round"
      />
      <path
        d={crownPaths.shape}
        fill="var(--gold)"
        stroke="var(--gold-edge)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  )
}
