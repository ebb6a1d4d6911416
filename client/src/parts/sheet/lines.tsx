/** A text of several lines as a list; nothing for none. */
export function Lines({
  text,
  className,
}: {
  readonly text: string
  readonly className?: string | undefined
}) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return null
  return (
    <ul className={className}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
