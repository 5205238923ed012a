/** Degrees clockwise from the top for a date: 1 January is 0, each month takes thirty. */
export function dayAngle(iso: string): number {
  const year = Number(iso.slice(0, 4))
  const month = Number(iso.slice(5, 7))
  const day = Number(iso.slice(8, 10))
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return (month - 1) * 30 + ((day - 1) / length) * 30
}

export function onCircle(cx: number, cy: number, radius: number, degrees: number): { readonly x: number; readonly y: number } {
  const turn = ((degrees - 90) * Math.PI) / 180
  const round = (value: number) => Math.round(value * 100) / 100
  return { x: round(cx + radius * Math.cos(turn)), y: round(cy + radius * Math.sin(turn)) }
}

/** Path of an arc of less than half a turn, clockwise. */
export function arc(cx: number, cy: number, radius: number, from: number, to: number): string {
  const start = onCircle(cx, cy, radius, from)
  const end = onCircle(cx, cy, radius, to)
  return `M${start.x} ${start.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`
}
