/** The lowest point of a curve. Decoration: words stand beside it. */
export function DipIcon({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="var(--danger)">
      <path d="M2 5C7 5 8 18 12 18S17 5 22 5" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="12" cy="18" r="3.4" fill="#ffffff" strokeWidth="2.2" />
    </svg>
  )
}
