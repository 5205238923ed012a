import { createContext, use, useMemo, useState, type ReactNode } from 'react'

interface Turns {
  /** How many times a finding was opened. */
  readonly turn: number
  readonly next: () => void
}

const TurnsContext = createContext<Turns>({ turn: 0, next: () => undefined })

/** Counts the times a finding is opened: opening the same one again, after scrolling away, must lead there again. */
export function FindingTurns({ children }: { children: ReactNode }) {
  const [turn, setTurn] = useState(0)
  const turns = useMemo(() => ({ turn, next: () => setTurn((before) => before + 1) }), [turn])
  return <TurnsContext value={turns}>{children}</TurnsContext>
}

export function useFindingTurns(): Turns {
  return use(TurnsContext)
}
