/** Contrast of two colours by WCAG 2.2, from 1 to 21. A colour with alpha lies over the other one. */
export function contrast(front: string, back: string): number {
  const under = channels(back)
  const [light, dark] = [luminance(over(channels(front), under)), luminance(under)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** The colour one sees where `front` (with alpha, or the given share of it) lies over `back`, as `#rrggbb`. */
export function mix(front: string, back: string, alpha = 1): string {
  const [r, g, b, a] = channels(front)
  const seen = over([r, g, b, a * alpha], channels(back))
  const hex = seen.slice(0, 3).map((value) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${hex.join('')}`
}

type Channels = readonly [red: number, green: number, blue: number, alpha: number]

function channels(hex: string): Channels {
  const at = (index: number): number => Number.parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16) / 255
  return [at(0), at(1), at(2), hex.length > 7 ? at(3) : 1]
}

function over([r, g, b, a]: Channels, [r2, g2, b2]: Channels): Channels {
  const blend = (one: number, two: number): number => one * a + two * (1 - a)
  return [blend(r, r2), blend(g, g2), blend(b, b2), 1]
}

function luminance([r, g, b]: Channels): number {
  const linear = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}
