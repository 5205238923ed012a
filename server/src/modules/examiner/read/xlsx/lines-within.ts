/** Those of the ascending lines from the first to the last. */
export function linesWithin(lines: readonly number[], first: number, last: number): readonly number[] {
  const from = firstFrom(lines, first)
  return lines.slice(from, firstFrom(lines, last + 1))
}

function firstFrom(lines: readonly number[], line: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}
