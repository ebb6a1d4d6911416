import { personaLook } from '../../look/tokens.ts'

/** A persona's dashes for `stroke-dasharray`, wider for a thicker line; undefined for a solid one. */
export function scaledDash(look: number, unit: number): string | undefined {
  const { dash } = personaLook(look)
  return dash.length === 0 ? undefined : dash.map((length) => length * unit).join(' ')
}
