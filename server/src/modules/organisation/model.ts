/** A place in the organisation at a day. */
export interface Unit {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly budgetChapters: readonly BudgetChapter[]
}

export interface BudgetChapter {
  readonly code: string
  readonly name: string
}

/** The unit and everything above it, nearest first. A unit that is not in the tree has itself only. */
export function lineOf(units: readonly Pick<Unit, 'id' | 'parentId'>[], unitId: string): readonly string[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]))
  const line: string[] = []
  for (let id: string | null = unitId; id !== null && !line.includes(id); id = parents.get(id) ?? null) line.push(id)
  return line
}

/** What a municipality decides for itself. Amounts are kroner, shares per cent, as canonical decimals. */
export interface TenantSettings {
  /** A variance must be explained when it reaches both limits. */
  readonly varianceLimitKroner: string
  readonly varianceLimitPercent: string
  /** Pay is shown for no fewer persons than this, as decided by the municipality. */
  readonly smallestGroup: number
  /** The municipality's word for the adopted budget document. */
  readonly adoptedBudgetName: string
  /** ISO days, counted from the year after the report year: `02-03` is 3 February. */
  readonly reportDue: string
}

export const defaultSettings: TenantSettings = {
  varianceLimitKroner: '500000',
  varianceLimitPercent: '5',
  smallestGroup: 3,
  adoptedBudgetName: 'Dok. 3',
  reportDue: '02-03',
}

export interface Tenant {
  readonly id: string
  readonly name: string
  readonly settings: TenantSettings
}
