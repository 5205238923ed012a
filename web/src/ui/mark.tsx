/** The mark of Årsring: the rings of a tree, the outermost still open. Decorative: the name stands beside it. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle className="mark-wood" cx="16" cy="16" r="15" />
      <g className="mark-rings" fill="none" strokeWidth="1.5" strokeLinecap="round">
        <circle cx="17" cy="16.6" r="2.1" />
        <path d="M22.6 16.2a5.8 5.8 0 1 1-2.2-4.4" />
        <path d="M26.3 14.8a10 10 0 1 1-5-7.3" />
      </g>
    </svg>
  )
}
