export type ReadFigure = { readonly ok: true; readonly value: number | undefined } | { readonly ok: false }

/**
 * Reads a number as it is written in a language: "1.400" is fourteen hundred in Dutch and one point four in English.
 * Nothing typed is no number, which is fine.
 */
export function readFigure(text: string, language: string): ReadFigure {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(/^[−–]/, '-')
  if (plain === '') return { ok: true, value: undefined }
  const [group, point] = language === 'en' ? [',', '.'] : ['.', ',']
  const [whole = '', fraction, ...more] = plain.split(point)
  const isWhole = new RegExp(`^-?(\\d+|\\d{1,3}(\\${group}\\d{3})+)$`).test(whole)
  if (!isWhole || more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return { ok: false }
  const value = Number(`${whole.replaceAll(group, '')}.${fraction ?? ''}0`)
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? { ok: true, value } : { ok: false }
}

/** As it is written in that language; '' for none. */
export function figureText(value: number | undefined, language: string): string {
  if (value === undefined) return ''
  const locale = language === 'en' ? 'en-GB' : 'nl-NL'
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value).replace('-', '−')
}
