import type { ImportKind } from '../types.ts'
import { accounts } from './accounts.ts'
import { adjustments } from './adjustments.ts'
import { formAnswers } from './form-answers.ts'
import { fullPartTime } from './full-part-time.ts'
import { indicators } from './indicators.ts'
import { keyFigures } from './key-figures.ts'
import { leases } from './leases.ts'
import { pay } from './pay.ts'
import { projects } from './projects.ts'
import { registers } from './registers.ts'
import { sickLeave } from './sick-leave.ts'
import { staffing } from './staffing.ts'

/** Every kind of file that can be received, in the order they are offered: indicators before the figures that use them. */
export const importKinds: readonly ImportKind[] = [
  accounts,
  adjustments,
  leases,
  indicators,
  keyFigures,
  staffing,
  pay,
  fullPartTime,
  sickLeave,
  projects,
  formAnswers,
  registers,
]

export function findImportKind(id: string): ImportKind | undefined {
  return importKinds.find((kind) => kind.id === id)
}
