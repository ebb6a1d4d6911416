import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { TextField } from '../../ui/text-field.tsx'
import { figureText, readFigure } from './read-figure.ts'

/** A number, typed as people write it. What is stored shows again as they write it once the field is left. */
export function FigureField({
  label,
  stored,
  onStore,
}: {
  readonly label: string
  readonly stored: number | undefined
  readonly onStore: (value: number | undefined) => void
}) {
  const { t, language } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const read = typed === undefined ? { ok: true as const, value: stored } : readFigure(typed, language)
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={typed ?? figureText(stored, language)}
      error={read.ok ? undefined : t('prepare.guide.figureWrong')}
      onValue={(text) => {
        setTyped(text)
        const now = readFigure(text, language)
        if (now.ok) onStore(now.value)
      }}
      onBlur={() => {
        if (read.ok) setTyped(undefined)
      }}
    />
  )
}
