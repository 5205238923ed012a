import { decimal, decimalString, type Decimal } from './decimal.ts'

/** Money is whole øre. @throws when the decimal has a part of an øre: imports refuse such amounts with a finding first. */
export function oreOf(kroner: string): bigint {
  const value = decimal(kroner)
  if (value.scale <= 2) return value.units * 10n ** BigInt(2 - value.scale)
  const tail = 10n ** BigInt(value.scale - 2)
  if (value.units % tail !== 0n) throw new Error(`not whole øre: ${kroner}`)
  return value.units / tail
}

/** Whole øre as a canonical decimal string of kroner with two decimals. */
export function kronerOf(ore: bigint): string {
  return decimalString({ units: ore, scale: 2 })
}

export function isWholeOre(value: Decimal): boolean {
  return value.scale <= 2 || value.units % 10n ** BigInt(value.scale - 2) === 0n
}
