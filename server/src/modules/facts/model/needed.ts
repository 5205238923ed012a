import { factKeyText } from '@arsring/shared'
import type { FactKey } from '@arsring/shared'
import type { Definitions } from './definitions.ts'
import { derivationOf, sumsOverPresent } from './derive.ts'
import { familyOf, familyText } from './store-view.ts'
import type { FactFamily } from './store-view.ts'

/**
 * Everything that must be read to compute the given figures: the families of all stored figures they rest on, each
 * once. One query with `(indicator, org_unit, period, series) in (…)` answers a whole page.
 */
export function neededFamilies(keys: readonly FactKey[], definitions: Definitions): readonly FactFamily[] {
  const families = new Map<string, FactFamily>()
  const seen = new Set<string>()
  const open = [...keys]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const text = factKeyText(key)
    if (seen.has(text)) continue
    seen.add(text)
    const derivation = derivationOf(key, definitions, () => [])
    if (derivation === null || sumsOverPresent(key, definitions)) families.set(familyText(key), familyOf(key))
    open.push(...(derivation?.inputs ?? []))
  }
  return [...families.values()]
}
