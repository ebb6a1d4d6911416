const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "12 kB", "1,2 MB": a size as people of this language write it, in steps of a thousand. */
export function byteSize(bytes: number, language: string): string {
  let size = bytes
  let step = 0
  while (size >= 1000 && step < STEPS.length - 1) {
    size /= 1000
    step++
  }
  const unit = STEPS[step] ?? 'byte'
  const locale = language === 'en' ? 'en-GB' : 'nl-NL'
  const maximumFractionDigits = size < 10 && step > 1 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(size)
}
