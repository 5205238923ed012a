/** How far round a ring is drawn for `part` of `whole`; an empty whole is an empty ring. */
export function ringDash(part: number, whole: number, circumference: number): string {
  const share = whole > 0 ? Math.min(Math.max(part / whole, 0), 1) : 0
  return `${(share * circumference).toFixed(2)} ${circumference.toFixed(2)}`
}

interface RingProps {
  readonly total: number
  readonly done: number
  readonly underway: number
  readonly label: string
  readonly size?: number
}

/** A report's ring: closes as its chapters are approved; chapters waiting for approval are drawn lighter. */
export function Ring({ total, done, underway, label, size = 72 }: RingProps) {
  const outer = 2 * Math.PI * 32
  return (
    <svg className="ring" width={size} height={size} viewBox="0 0 80 80" role="img" aria-label={label}>
      <circle className="ring-core" cx="40" cy="40" r="12" />
      <circle className="ring-core" cx="40" cy="40" r="22" />
      <circle className="ring-track" cx="40" cy="40" r="32" />
      <g transform="rotate(-90 40 40)">
        <circle className="ring-underway" cx="40" cy="40" r="32" strokeDasharray={ringDash(done + underway, total, outer)} />
        <circle className="ring-done" cx="40" cy="40" r="32" strokeDasharray={ringDash(done, total, outer)} />
      </g>
      <text className="ring-count" x="40" y="45.5" textAnchor="middle" aria-hidden="true">
        {done}/{total}
      </text>
    </svg>
  )
}
