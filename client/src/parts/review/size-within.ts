/** A size with the same ratio whose longest side is at most so much; whole numbers, at least one. */
export function sizeWithin(
  { width, height }: { readonly width: number; readonly height: number },
  most: number,
): { readonly width: number; readonly height: number } {
  const ratio = Math.min(1, most / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) }
}
