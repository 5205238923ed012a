import { factKeyText, inLanguage, message } from '@arsring/shared'
import type { Fact, FactKey, FactValue, Language, Message, Provenance } from '@arsring/shared'
import { showFigure } from '@arsring/document'
import type { Definitions } from './definitions.ts'
import { derivationOf } from './derive.ts'
import { isAbsent, WHY } from './figure-value.ts'
import { dimensionInText, labelOf, periodText, valueInWords } from './label.ts'

/** How a figure came to be, and the figures it came from, down to what was stored. */
export interface Explained {
  readonly key: FactKey
  readonly label: string
  readonly value: FactValue
  readonly text: string
  readonly how: Message
  readonly provenance: Provenance
  readonly inputs: readonly Explained[]
}

export interface ExplainScope {
  /** The figure and its inputs, as `compute` gave them. */
  readonly facts: ReadonlyMap<string, Fact>
  readonly definitions: Definitions
  readonly language: Language
  /** Name of the file a batch came from. */
  fileName(batch: string): string
}

/** @throws when the figure is not among the computed ones: whoever asks computes it first. */
export function explain(key: FactKey, scope: ExplainScope): Explained {
  const fact = scope.facts.get(factKeyText(key))
  if (fact === undefined) throw new Error(`not computed: ${factKeyText(key)}`)
  const { provenance } = fact
  return {
    key,
    label: labelOf(key, scope.definitions, scope.language),
    value: fact.value,
    text: showFigure({ format: 'plain' }, valueInWords(fact, scope.definitions, scope.language), scope.language),
    how: provenance.kind === 'calculated' ? howCalculated(key, provenance.inputs, scope) : howStored(fact, scope),
    provenance,
    inputs: provenance.kind === 'calculated' ? provenance.inputs.map((input) => explain(input, scope)) : [],
  }
}

function howStored(fact: Fact, scope: ExplainScope): Message {
  const { provenance, value } = fact
  switch (provenance.kind) {
    case 'imported':
      return message('explain.imported', { file: scope.fileName(provenance.batch), line: String(provenance.line) })
    case 'entered':
      return message('explain.entered', { by: provenance.by, date: dateText(provenance.at, scope.language), because: provenance.because })
    case 'calculated':
    case 'none':
      if (isAbsent(value)) return message('explain.absent')
      return value.kind === 'missing' && value.why === WHY.undefined ? message('explain.unknown') : message('explain.unreported')
  }
}

function howCalculated(key: FactKey, inputs: readonly FactKey[], scope: ExplainScope): Message {
  const derivation = derivationOf(key, scope.definitions, () => [])
  if (derivation === null) throw new Error(`calculated without a formula: ${factKeyText(key)}`)
  if (key.series === 'variance' || key.series === 'gap') return message(`explain.${key.series}`)
  const labels = inputs.map((input) => labelOf(input, scope.definitions, scope.language))
  const first = labels[0] ?? ''
  if (key.series === 'change' || key.series === 'growth') {
    const [now = '', before = ''] = inputs.map((input) => periodText(input.period, scope.language))
    return message(`explain.${key.series}`, { now, before, decimals: String(derivation.decimals) })
  }
  if (derivation.operation === 'percent' || derivation.operation === 'share') {
    const [part = '', whole = ''] = inputs.map((input) => partLabel(input, key, scope))
    const id = derivation.decimals === 1 ? (`explain.${derivation.operation}-one` as const) : (`explain.${derivation.operation}` as const)
    return message(id, { first: part, rest: whole, decimals: String(derivation.decimals) })
  }
  if (derivation.operation !== 'sum') return message(`explain.${derivation.operation}`, { first, rest: joined(labels.slice(1)) })
  return howAdded(inputs, first)
}

function howAdded(inputs: readonly FactKey[], first: string): Message {
  if (inputs.length === 0) return message('explain.sum-of-none')
  return inputs.length === 1 ? message('explain.same', { first }) : message('explain.sum', { count: String(inputs.length) })
}

/** What a part of a quotient is called beside the quotient: what they have in common (period, group) is not said again. */
function partLabel(input: FactKey, key: FactKey, { definitions, language }: ExplainScope): string {
  const indicator = definitions.indicators.get(input.indicator)
  if (indicator === undefined || input.period !== key.period) return labelOf(input, definitions, language)
  const own = Object.keys(input.dimensions).filter((name) => input.dimensions[name] !== key.dimensions[name])
  const values = own.map((name) => dimensionInText(input, name, definitions, language))
  const label = inLanguage(indicator.label, language)
  return values.length === 0 ? label : `${label} (${values.join(', ')})`
}

function joined(labels: readonly string[]): string {
  return labels.join(' − ')
}

/** The day in Oslo of a moment given as ISO text. */
function dateText(moment: string, language: Language): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(new Date(moment))
  return periodText(parts, language)
}
