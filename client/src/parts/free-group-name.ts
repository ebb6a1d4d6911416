/** The first of "Groep 1", "Groep 2" and so on that no group has, at or after the next in line. */
export function freeGroupName(taken: readonly string[], nameOf: (number: number) => string): string {
  let number = taken.length + 1
  while (taken.includes(nameOf(number))) number++
  return nameOf(number)
}
