/** A section goes draft → ready → approved; publishing the report shows its sections as published. */
export type SectionState = 'draft' | 'ready' | 'approved'
export type ReportState = 'draft' | 'approved' | 'published'

export interface Step {
  readonly from: SectionState
  readonly to: SectionState
  /** Any one of these rights is enough. */
  readonly rights: readonly ('write' | 'approve')[]
  readonly needsReason: boolean
  readonly name: 'markReady' | 'approve' | 'return' | 'reopen' | 'takeBack'
}

/** Every step a section can take. Who approves may also send back, with a reason; who writes may take back what was marked ready. */
export const SECTION_STEPS: readonly Step[] = [
  { name: 'markReady', from: 'draft', to: 'ready', rights: ['write'], needsReason: false },
  { name: 'approve', from: 'ready', to: 'approved', rights: ['approve'], needsReason: false },
  { name: 'approve', from: 'draft', to: 'approved', rights: ['approve'], needsReason: false },
  { name: 'takeBack', from: 'ready', to: 'draft', rights: ['write'], needsReason: false },
  { name: 'return', from: 'ready', to: 'draft', rights: ['approve'], needsReason: true },
  { name: 'reopen', from: 'approved', to: 'draft', rights: ['approve'], needsReason: true },
]

/** The steps a person may take from a state. */
export function stepsFrom(state: SectionState, can: (right: 'write' | 'approve') => boolean): readonly Step[] {
  return SECTION_STEPS.filter((step) => step.from === state && step.rights.some(can))
}

/** A lock lives this long after the last sign of its holder, so that a closed lid does not keep others out. */
export const LOCK_MILLISECONDS = 90_000
