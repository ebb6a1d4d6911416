import { layoutText } from '../../../canvas/text-layout.ts'
import { createTextMeasures } from '../../../canvas/text-measure.ts'
import { font } from '../../../look/tokens.ts'

/** As the canvas draws text on the bare paper. */
const TEXT_FACE = { family: font.note, weight: 500 } as const
export const TEXT_LEADING = 1.2

const measures = createTextMeasures(() => {})

/** How high text is in a width, in paper units; at least a line. Not remembered: ask when the text changed. */
export function textHeight(text: string, width: number, size: number): number {
  const fit = { size, minSize: size, lineHeight: TEXT_LEADING }
  const layout = layoutText(text, { width, height: 1e6 }, fit, measures.of(TEXT_FACE))
  return Math.ceil(Math.max(1, layout.lines.length) * size * TEXT_LEADING)
}
