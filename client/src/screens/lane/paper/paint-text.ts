/** Fits lines of text by the font set on the context; a text that does not fit ends in an ellipsis. */
export function fitLines(ctx: CanvasRenderingContext2D, text: string, width: number, most = 1): string[] {
  const key = `${ctx.font}|${width}|${most}|${text}`
  const known = fitted.get(key)
  if (known !== undefined) return known
  if (fitted.size > MOST_KEPT) fitted.clear()
  const lines = wrap(ctx, text.slice(0, MOST_CHARACTERS), width, most)
  fitted.set(key, lines)
  return lines
}

const fitted = new Map<string, string[]>()
const MOST_KEPT = 1000
const MOST_CHARACTERS = 200

/** Fonts came: what was measured before is no longer true. */
export const forgetLines = () => fitted.clear()

function wrap(ctx: CanvasRenderingContext2D, text: string, width: number, most: number): string[] {
  const fits = (line: string) => ctx.measureText(line).width <= width
  const lines: string[] = []
  let rest = text.split(/\s+/).filter(Boolean)
  while (rest.length > 0 && lines.length < most) {
    let line = rest[0] ?? ''
    let taken = 1
    for (let next = rest[taken]; next !== undefined && fits(`${line} ${next}`); next = rest[taken]) {
      line += ` ${next}`
      taken++
    }
    rest = rest.slice(taken)
    const isLast = lines.length === most - 1
    lines.push(
      isLast && (rest.length > 0 || !fits(line)) ? cut(line, rest.length > 0, fits) : cut(line, false, fits),
    )
  }
  return lines
}

/** As much of a line as fits, with an ellipsis if something is missing. */
function cut(line: string, isMore: boolean, fits: (line: string) => boolean): string {
  if (!isMore && fits(line)) return line
  const letters = [...line]
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
