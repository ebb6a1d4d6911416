export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A table as Markdown has it, under its title. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  print(`\n### ${title}\n`)
  print(`| ${head.join(' | ')} |`)
  print(`|${head.map(() => '---').join('|')}|`)
  for (const row of rows) print(`| ${row.join(' | ')} |`)
}

export function ms(value: number): string {
  if (Number.isNaN(value)) return '-'
  return value < 10 ? value.toFixed(value < 1 ? 2 : 1) : Math.round(value).toLocaleString('en')
}

export const percent = (value: number) => (Number.isNaN(value) ? '-' : `${Math.round(value * 100)} %`)

export const megabytes = (value: number) =>
  Number.isNaN(value) ? '-' : `${value < 10 ? value.toFixed(1) : Math.round(value)} MB`

/** How many times as much as ours: `4.2x`. */
export const times = (theirs: number, ours: number) =>
  Number.isFinite(theirs / ours) ? `${(theirs / ours).toPrecision(2)}x` : '-'
