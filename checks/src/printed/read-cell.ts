import {
  absolute,
  decimal,
  decimalString,
  parseNorwegianNumber,
  type Cell,
  type CellRole,
  type CellValue,
  type UnitOfMeasure,
} from '@arsring/shared'

const RANGE = /^([\d\s.,\u00a0]+?)\s*[-–−]\s*([\d\s.,\u00a0]+?)\s*(%?)$/

/** The mark of a note after a number: `1 234¹`, `1 234 *`, `1 234 2)`. */
const NOTE_MARK = /(?<=[\d%])\s?(?:[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\*{1,3}|(?<=\s)\d{1,2}\))$/u

/** Reads a printed cell. `unit` is what the column or row measures; a per cent sign in the cell says so itself. */
export function readCell(raw: string, unit: UnitOfMeasure | null, scale: number, role: CellRole): Cell {
  return { text: raw, value: readValue(raw, unit, scale), role, key: null }
}

function readValue(raw: string, unit: UnitOfMeasure | null, scale: number): CellValue {
  const parsed = parseNorwegianNumber(raw)
  switch (parsed.kind) {
    case 'number': {
      const exact = decimal(parsed.value)
      const value = scale === 0 ? parsed.value : decimalString({ units: exact.units * 10n ** BigInt(scale), scale: exact.scale })
      return {
        kind: 'number',
        value: scale === 0 ? value : wholeIfWhole(value),
        decimals: parsed.decimals - scale,
        unit: parsed.percent ? 'percent' : unit,
      }
    }
    case 'dash':
    case 'blank':
    case 'suppressed':
      return { kind: parsed.kind }
    case 'invalid': {
      const bare = raw.replace(NOTE_MARK, '')
      return bare !== raw && parseNorwegianNumber(bare).kind === 'number' ? readValue(bare, unit, scale) : readRange(raw, unit)
    }
  }
}

/** `23500000.0` says nothing more than `23500000`. */
function wholeIfWhole(value: string): string {
  return value.replace(/\.0+$/, '')
}

function readRange(raw: string, unit: UnitOfMeasure | null): CellValue {
  const match = RANGE.exec(raw.trim())
  const [from, to] = [parseNorwegianNumber(match?.[1] ?? ''), parseNorwegianNumber(match?.[2] ?? '')]
  if (from.kind !== 'number' || to.kind !== 'number') return /ikke aktuelt/i.test(raw) ? { kind: 'not_applicable' } : { kind: 'text' }
  const ends = [from, to].map((end) => decimalString(absolute(decimal(end.value))))
  return {
    kind: 'range',
    from: ends[0] ?? '0',
    to: ends[1] ?? '0',
    decimals: Math.max(from.decimals, to.decimals),
    unit: match?.[3] === '%' ? 'percent' : unit,
  }
}
