/** Whole minutes and seconds as a stopwatch shows them: 761.4 is `12:41`. Hours are minutes too. */
export function stopwatchText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
}
