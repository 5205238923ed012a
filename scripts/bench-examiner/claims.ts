import { compare, exact, minus, times, toNumber, toUnits } from './exact.ts'
import type { Claim } from './model.ts'
import type { ReportDraft, Told } from './report-draft.ts'
import { printNumber } from './style.ts'
import { figureValue, moneyScale, type Figure } from './table-draft.ts'

/** What a sentence speaks of: the name that begins it, and its figures. */
export interface Subject {
  /** `Antall besøkende på Bymuseet`. */
  readonly name: string
  readonly now: Figure
  readonly before: Figure
  readonly yearBefore: number
  /** What is counted, for `355 flere henvendelser om skole`. */
  readonly plural?: string
}

/** A sentence with the right words, and with wrong ones. */
type Say = (number: string, up: boolean) => string

interface Variants {
  readonly kind: string
  readonly cells: readonly string[]
  readonly say: Say
  readonly number: string
  readonly up: boolean
  /** Numbers that make it clearly untrue. */
  readonly wrong: readonly string[]
  /** Whether the sentence has a word for up or down. */
  readonly turns: boolean
}

function told(variants: Variants): Told {
  const text = variants.say(variants.number, variants.up)
  const falsehoods: Claim['falsehoods'] = [
    ...variants.wrong
      .filter((wrong) => wrong !== variants.number)
      .map((wrong) => ({ kind: 'number' as const, text: variants.say(wrong, variants.up) })),
    ...(variants.turns ? [{ kind: 'word' as const, text: variants.say(variants.number, !variants.up) }] : []),
  ]
  return { text, claim: { kind: variants.kind, cells: variants.cells, falsehoods: falsehoods.filter((one) => one.text !== text) } }
}

/** `økte med 5,2 prosent fra 2023 til 2024`. Null where the year before is nothing, or nothing changed. */
export function percentChange(draft: ReportDraft, subject: Subject): Told | null {
  const change = relativeChange(subject)
  if (change === null) return null
  const { units } = toUnits(exact(change.over < 0n ? -change.over : change.over, change.under), 1)
  if (units < 3 || units > 3000) return null
  const up = change.over > 0n
  const percent = draft.random.pick(['prosent', 'prosent', '%'])
  const [from, to] = [String(subject.yearBefore), String(draft.year)]
  const { name } = subject
  const lower = lowerFirst(name)
  const { say } = draft
  const rise = (isUp: boolean): string => (isUp ? say.call(draft, 'økte', 'auka') : say.call(draft, 'gikk ned', 'gjekk ned'))
  const shapes: Say[] = [
    (n, isUp) => `${name} ${rise(isUp)} med ${n} ${percent} fra ${from} til ${to}.`,
    (n, isUp) =>
      `${name} ${isUp ? draft.say('har økt', 'har auka') : draft.say('har gått ned', 'har gått ned')} med ${n} ${percent} siden ${from}.`,
    (n, isUp) =>
      draft.say(
        `Sammenlignet med året før ${isUp ? `økte ${lower}` : `gikk ${lower} ned`} med ${n} ${percent}.`,
        `Samanlikna med året før ${isUp ? `auka ${lower}` : `gjekk ${lower} ned`} med ${n} ${percent}.`,
      ),
    (n, isUp) =>
      `${name} ${draft.say('viser', 'viser')} ${isUp ? draft.say('en økning', 'ein auke') : draft.say('en nedgang', 'ein nedgang')} på ${n} ${percent} ${draft.say('fra', 'frå')} ${from}.`,
    (n, isUp) =>
      draft.say(
        `I ${to} var ${lower} ${n} ${percent} ${isUp ? 'høyere' : 'lavere'} enn i ${from}.`,
        `I ${to} var ${lower} ${n} ${percent} ${isUp ? 'høgare' : 'lågare'} enn i ${from}.`,
      ),
  ]
  return told({
    kind: 'percent-change',
    cells: [subject.now.cell, subject.before.cell],
    say: draft.random.pick(shapes),
    number: plain(units, 1),
    up,
    wrong: wrongUnits(draft, units, Math.max(12, Math.ceil(units * 0.25))).map((wrong) => plain(wrong, 1)),
    turns: true,
  })
}

/** `en nedgang på rundt 45 %`, with a word that says how the number was rounded. */
export function vagueChange(draft: ReportDraft, subject: Subject): Told | null {
  const change = relativeChange(subject)
  if (change === null) return null
  const tenths = Math.abs(toUnits(change, 1).units)
  if (tenths < 40 || tenths > 900) return null
  const hedged = hedge(draft, tenths, 10)
  const { name } = subject
  const up = change.over > 0n
  const shapes: Say[] = [
    (n, isUp) =>
      isUp
        ? draft.say(
            `${name} viser en økning på ${hedged.word} ${n} prosent fra året før.`,
            `${name} viser ein auke på ${hedged.word} ${n} prosent frå året før.`,
          )
        : draft.say(
            `${name} viser en nedgang på ${hedged.word} ${n} prosent fra året før.`,
            `${name} viser ein nedgang på ${hedged.word} ${n} prosent frå året før.`,
          ),
    (n, isUp) =>
      isUp
        ? draft.say(
            `${name} har økt med ${hedged.word} ${n} % fra ${subject.yearBefore}.`,
            `${name} har auka med ${hedged.word} ${n} % frå ${subject.yearBefore}.`,
          )
        : draft.say(
            `${name} er redusert med ${hedged.word} ${n} % fra ${subject.yearBefore}.`,
            `${name} er redusert med ${hedged.word} ${n} % frå ${subject.yearBefore}.`,
          ),
  ]
  return told({
    kind: 'vague-percent-change',
    cells: [subject.now.cell, subject.before.cell],
    say: draft.random.pick(shapes),
    number: String(hedged.whole),
    up,
    wrong: [hedged.whole * 2 + 3, hedged.whole + Math.max(6, Math.ceil(hedged.whole * 0.5))].map(String),
    turns: true,
  })
}

/** `355 flere enn i 2023`; `kr 3 246 944 høyere enn året før`. */
export function numberChange(draft: ReportDraft, subject: Subject): Told | null {
  if (subject.now.percent || subject.now.decimals > 0 || subject.now.decimals !== subject.before.decimals) return null
  const difference = subject.now.units - subject.before.units
  if (difference === 0) return null
  const size = Math.abs(difference)
  const { name } = subject
  const [before, year] = [String(subject.yearBefore), String(draft.year)]
  const amount = (units: number): string => (subject.now.money ? money(draft, units, 0) : printNumber(units, 0, draft.style))
  const shapes: Say[] = subject.now.money
    ? [
        (n, up) => `${name} var ${n} ${up ? draft.say('høyere', 'høgare') : draft.say('lavere', 'lågare')} enn året før.`,
        (n, up) =>
          `${name} ${up ? draft.say('økte', 'auka') : draft.say('ble redusert', 'vart redusert')} med ${n} fra ${before} til ${year}.`,
      ]
    : [
        (n, up) => `${name} ${up ? draft.say('økte', 'auka') : draft.say('gikk ned', 'gjekk ned')} med ${n} fra ${before} til ${year}.`,
        (n, up) =>
          subject.plural === undefined
            ? `${name} ${draft.say('ble', 'vart')} ${n} ${up ? draft.say('høyere', 'høgare') : draft.say('lavere', 'lågare')} enn året før.`
            : `Det var ${n} ${up ? draft.say('flere', 'fleire') : 'færre'} ${subject.plural} enn i ${before}.`,
      ]
  return told({
    kind: 'number-change',
    cells: [subject.now.cell, subject.before.cell],
    say: draft.random.pick(shapes),
    number: amount(size),
    up: difference > 0,
    wrong: wrongUnits(draft, size, Math.max(3, Math.ceil(size * 0.2))).map(amount),
    turns: true,
  })
}

/** `fra 34 til 54 prosent`, or from one number to another. */
export function fromTo(draft: ReportDraft, subject: Subject): Told | null {
  if (subject.now.units === subject.before.units || subject.now.money) return null
  const show = (figure: Figure, units: number): string => printNumber(units, figure.decimals, draft.style)
  const unit = subject.now.percent ? ' prosent' : ''
  const { name } = subject
  const old = show(subject.before, subject.before.units)
  const rise = (up: boolean): string => (up ? draft.say('økte', 'auka') : draft.say('gikk ned', 'gjekk ned'))
  const shapes: Say[] = [
    (n, up) =>
      `${name} ${rise(up)} ${draft.say('fra', 'frå')} ${old} ${unit === '' ? `i ${subject.yearBefore} ` : ''}til ${n}${unit}${unit === '' ? ` i ${draft.year}` : ''}.`,
    (n, up) => `${name} ${rise(up)} ${draft.say('fra', 'frå')} ${old}${unit} i ${subject.yearBefore} til ${n}${unit} i ${draft.year}.`,
  ]
  const up = compare(figureValue(subject.now), figureValue(subject.before)) > 0
  const away = Math.max(2, Math.ceil(Math.abs(subject.now.units) * 0.05))
  // A wrong number on the right side of the old one, so that only the number is wrong.
  const wrong = [subject.now.units + (up ? away : -away), subject.now.units + (up ? 3 * away : -3 * away)].filter((units) => units > 0)
  return told({
    kind: 'from-to',
    cells: [subject.now.cell, subject.before.cell],
    say: draft.random.pick(shapes),
    number: show(subject.now, subject.now.units),
    up,
    wrong: wrong.map((units) => show(subject.now, units)),
    turns: true,
  })
}

/** `høyere enn året før`, without a number. */
export function compared(draft: ReportDraft, subject: Subject): Told | null {
  const order = compare(figureValue(subject.now), figureValue(subject.before))
  const { name } = subject
  if (order === 0) {
    const text = `${name} er ${draft.say('uendret', 'uendra')} fra ${subject.yearBefore} til ${draft.year}.`
    const untrue = `${name} har ${draft.say('økt', 'auka')} fra ${subject.yearBefore} til ${draft.year}.`
    return {
      text,
      claim: { kind: 'unchanged', cells: [subject.now.cell, subject.before.cell], falsehoods: [{ kind: 'word', text: untrue }] },
    }
  }
  const shapes: Say[] = [
    (_, up) => `${name} var ${up ? draft.say('høyere', 'høgare') : draft.say('lavere', 'lågare')} enn året før.`,
    (_, up) => `${name} ${up ? draft.say('økte', 'auka') : draft.say('gikk ned', 'gjekk ned')} i ${draft.year}.`,
    (_, up) =>
      `${name} er ${up ? draft.say('høyere', 'høgare') : draft.say('lavere', 'lågare')} i ${draft.year} enn i ${subject.yearBefore}.`,
  ]
  return told({
    kind: 'direction',
    cells: [subject.now.cell, subject.before.cell],
    say: draft.random.pick(shapes),
    number: '',
    up: order > 0,
    wrong: [],
    turns: true,
  })
}

/** `mer enn doblet`, `halvert`: only where the numbers bear the word. */
export function doubled(draft: ReportDraft, subject: Subject): Told | null {
  if (subject.before.units <= 0 || subject.now.units <= 0) return null
  const times = toNumber(figureValue(subject.now)) / toNumber(figureValue(subject.before))
  const words = (right: string, wrong: string): Told => ({
    text: `${subject.name} er ${right} fra ${subject.yearBefore} til ${draft.year}.`,
    claim: {
      kind: 'doubled',
      cells: [subject.now.cell, subject.before.cell],
      falsehoods: [{ kind: 'word', text: `${subject.name} er ${wrong} fra ${subject.yearBefore} til ${draft.year}.` }],
    },
  })
  const [twice, half, thrice] = [draft.say('doblet', 'dobla'), draft.say('halvert', 'halvert'), draft.say('tredoblet', 'tredobla')]
  if (times >= 2.02 && times <= 2.5)
    return words(`${draft.say('mer', 'meir')} enn ${twice}`, draft.random.pick([`${draft.say('mer', 'meir')} enn ${thrice}`, half]))
  if (times >= 1.95 && times <= 2.05) return words(`om lag ${twice}`, half)
  if (times >= 0.47 && times <= 0.53) return words(`om lag ${half}`, twice)
  return null
}

/** `utgjør 12 prosent av`: one cell of another. */
export function shareOf(draft: ReportDraft, name: string, part: Figure, whole: string, all: Figure): Told | null {
  if (all.units <= 0 || part.units <= 0 || part.units >= all.units || part.decimals !== all.decimals) return null
  const tenths = toUnits(exact(part.units * 100, all.units), 1).units
  if (tenths < 20 || tenths > 950) return null
  const wholeNumber = draft.random.chance(0.6)
  const units = wholeNumber ? Math.round(tenths / 10) : tenths
  // Ten times a half would be rounded twice.
  if (wholeNumber && tenths % 10 === 5) return null
  const decimals = wholeNumber ? 0 : 1
  const shapes: Say[] = [
    (n) => `${name} utgjør ${n} prosent av ${whole}.`,
    (n) => `${name} ${draft.say('utgjorde', 'utgjorde')} ${n} % av ${whole} i ${draft.year}.`,
  ]
  return told({
    kind: 'share',
    cells: [part.cell, all.cell],
    say: draft.random.pick(shapes),
    number: plain(units, decimals),
    up: true,
    wrong: [units + 8 * 10 ** decimals, units > 12 * 10 ** decimals ? units - 9 * 10 ** decimals : units * 2 + 4 * 10 ** decimals].map(
      (wrong) => plain(wrong, decimals),
    ),
    turns: false,
  })
}

const FRACTIONS: readonly (readonly [string, string, number])[] = [
  ['tre av fire', 'tre av fire', 75],
  ['to av tre', 'to av tre', 66.7],
  ['halvparten', 'halvparten', 50],
  ['en tredel', 'ein tredel', 33.3],
  ['en firedel', 'ein firedel', 25],
  ['en av fem', 'ein av fem', 20],
]

/** What a fraction is of: `tre av fire innbyggere`, `halvparten av innbyggerne`. */
export interface Whole {
  readonly some: string
  readonly all: string
}

/** `om lag en tredel av`, where the share is within a point and a half. */
export function fractionOf(draft: ReportDraft, of: Whole, what: string, part: Figure, all: Figure): Told | null {
  if (all.units <= 0 || part.decimals !== all.decimals) return null
  const share = (part.units * 100) / all.units
  const right = FRACTIONS.find(([, , value]) => Math.abs(value - share) <= 1.5)
  if (right === undefined) return null
  const wrong = FRACTIONS.filter(([, , value]) => Math.abs(value - share) > 14).map(([nb, nn]) => draft.say(nb, nn))
  return told({
    kind: 'fraction',
    cells: [part.cell, all.cell],
    say: (n) => `Om lag ${n} ${n.includes(' av ') ? of.some : `av ${of.all}`} ${what}.`,
    number: draft.say(right[0], right[1]),
    up: true,
    wrong: draft.random.some(wrong, Math.min(2, wrong.length)),
    turns: false,
  })
}

/** `størst` and `minst` of several; null where two are equal. */
export function extreme(
  draft: ReportDraft,
  whole: string,
  rows: readonly { readonly name: string; readonly figure: Figure }[],
): Told | null {
  const ordered = [...rows].sort((a, b) => compare(figureValue(b.figure), figureValue(a.figure)))
  const largest = draft.random.chance(0.7)
  const [first, second, ...rest] = largest ? ordered : ordered.reverse()
  if (first === undefined || second === undefined || rest.length === 0) return null
  if (compare(figureValue(first.figure), figureValue(second.figure)) === 0) return null
  const wrong = draft.random.pick([second, ...rest])
  const what = largest ? draft.say('størst', 'størst') : draft.say('minst', 'minst')
  const say = (name: string): string =>
    draft.say(`${name} er ${what} ${whole} i ${draft.year}.`, `${name} er ${what} ${whole} i ${draft.year}.`)
  return {
    text: say(first.name),
    claim: { kind: 'extreme', cells: rows.map((row) => row.figure.cell), falsehoods: [{ kind: 'word', text: say(wrong.name) }] },
  }
}

/** A cell's number told again: `I alt hadde vi 7 047 besøkende i 2024`. */
export function toldAgain(draft: ReportDraft, before: string, figure: Figure, after: string): Told | null {
  if (figure.units <= 20) return null
  const show = (units: number): string =>
    figure.money
      ? money(draft, units, figure.decimals)
      : `${printNumber(units, figure.decimals, draft.style)}${figure.percent ? ' prosent' : ''}`
  return told({
    kind: 'repeated-number',
    cells: [figure.cell],
    say: (n) => `${before} ${n} ${after}`,
    number: show(figure.units),
    up: true,
    wrong: wrongUnits(draft, figure.units, Math.max(2, Math.ceil(figure.units * 0.02))).map(show),
    turns: false,
  })
}

/** `drøyt 3,2 mill. kroner`: a large amount of the table told short, in millions. */
export function inMillions(draft: ReportDraft, name: string, figure: Figure): Told | null {
  const kroner = times(figureValue(figure), exact(moneyScale(draft.style)))
  const hundredths = toUnits(times(kroner, exact(1, 1_000_000)), 2).units
  if (!figure.money || hundredths < 150 || draft.style.money === 'mill') return null
  const hedged = hedge(draft, hundredths, 10)
  return told({
    kind: 'millions',
    cells: [figure.cell],
    say: (n) => `${name} ${draft.say('var', 'var')} ${hedged.word} ${n} mill. kroner i ${draft.year}.`,
    number: plain(hedged.whole, 1),
    up: true,
    wrong: [hedged.whole + Math.max(9, Math.ceil(hedged.whole * 0.3)), hedged.whole * 10].map((wrong) => plain(wrong, 1)),
    turns: false,
  })
}

/** `mindreforbruk på kr 3 246 944`; `less` is true for money left. */
export function result(draft: ReportDraft, figure: Figure, less: boolean): Told | null {
  if (figure.units === 0) return null
  const size = Math.abs(figure.units)
  const show = (units: number): string => money(draft, units, figure.decimals)
  const word = (isLess: boolean): string => (isLess ? draft.say('mindreforbruk', 'mindreforbruk') : draft.say('merforbruk', 'meirforbruk'))
  const shapes: Say[] = [
    (n, isLess) => draft.say(`Regnskapet viser et ${word(isLess)} på ${n}.`, `Rekneskapen viser eit ${word(isLess)} på ${n}.`),
    (n, isLess) =>
      draft.say(
        `Driften endte med et ${word(isLess)} på ${n} mot regulert budsjett.`,
        `Drifta enda med eit ${word(isLess)} på ${n} mot regulert budsjett.`,
      ),
  ]
  return told({
    kind: 'result',
    cells: [figure.cell],
    say: draft.random.pick(shapes),
    number: show(size),
    up: less,
    wrong: wrongUnits(draft, size, Math.max(2, Math.ceil(size * 0.03))).map(show),
    turns: true,
  })
}

/** `har økt hvert år siden 2020`, where it has. */
export function trend(draft: ReportDraft, name: string, series: readonly Figure[], first: number): Told | null {
  const steps = series.slice(1).map((figure, i) => compare(figureValue(figure), figureValue(series[i] ?? figure)))
  if (steps.length < 2 || !(steps.every((step) => step > 0) || steps.every((step) => step < 0))) return null
  return told({
    kind: 'trend',
    cells: series.map((figure) => figure.cell),
    say: (_, up) =>
      `${name} har ${up ? draft.say('økt', 'auka') : draft.say('gått ned', 'gått ned')} ${draft.say('hvert år siden', 'kvart år sidan')} ${first}.`,
    number: '',
    up: (steps[0] ?? 0) > 0,
    wrong: [],
    turns: true,
  })
}

/** `253 under måltallet`. */
export function againstTarget(draft: ReportDraft, name: string, figure: Figure, target: Figure): Told | null {
  const order = compare(figureValue(figure), figureValue(target))
  if (order === 0) return null
  const difference = minus(figureValue(figure), figureValue(target))
  const { units } = toUnits(difference, figure.decimals)
  const unit = figure.percent ? ` ${draft.say('prosentpoeng', 'prosentpoeng')}` : ''
  return told({
    kind: 'against-target',
    cells: [figure.cell, target.cell],
    say: (n, up) => `${name} er ${n}${unit} ${up ? 'over' : 'under'} måltallet for ${draft.year}.`,
    number: printNumber(Math.abs(units), figure.decimals, draft.style),
    up: order > 0,
    wrong: wrongUnits(draft, Math.abs(units), Math.max(3, Math.ceil(Math.abs(units) * 0.3))).map((wrong) =>
      printNumber(wrong, figure.decimals, draft.style),
    ),
    turns: true,
  })
}

/** All that can be said of one subject, in a random order. */
export function sayings(draft: ReportDraft, subject: Subject): Told[] {
  const makers = [percentChange, vagueChange, numberChange, fromTo, compared, doubled]
  return draft.random.shuffled(makers).flatMap((make) => {
    const one = make(draft, subject)
    return one === null ? [] : [one]
  })
}

/** An amount in running text, in the table's unit. */
export function money(draft: ReportDraft, units: number, decimals: number): string {
  const { style } = draft
  if (style.money === 'kr')
    return style.newestFirst ? `kr ${printNumber(units, decimals, style)}` : `${printNumber(units, decimals, style)} kroner`
  if (style.money === 'mill') return `${printNumber(units, decimals, style)} mill. kroner`
  return `${printNumber(units * 1000, decimals, style)} kroner`
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Change from the year before in per cent, of the numbers as printed. */
function relativeChange(subject: Subject): { readonly over: bigint; readonly under: bigint } | null {
  if (subject.now.percent || subject.before.units <= 0 || subject.now.units < 0) return null
  const change = minus(figureValue(subject.now), figureValue(subject.before))
  if (change.over === 0n) return null
  return times(change, exact(100n * 10n ** BigInt(subject.before.decimals), subject.before.units))
}

/** A vague word and the whole number it goes with: `om lag` beside the nearest, `vel` above it, `knapt` below it. */
function hedge(draft: ReportDraft, fine: number, step: number): { readonly word: string; readonly whole: number } {
  const low = Math.floor(fine / step)
  const rest = fine - low * step
  if (rest > 0 && rest * 2 < step && draft.random.chance(0.6))
    return { word: draft.random.pick(['vel', 'drøyt', 'litt over', 'i overkant av']), whole: low }
  if (rest * 2 > step && draft.random.chance(0.6))
    return { word: draft.random.pick(['knapt', 'nær', 'nesten', draft.say('i underkant av', 'i underkant av')]), whole: low + 1 }
  return { word: draft.random.pick(['om lag', 'rundt', 'ca.', 'omtrent']), whole: rest * 2 >= step ? low + 1 : low }
}

/** Two other numbers, at least `away` from the right one: two digits swapped where that is far enough, and one digit changed. */
function wrongUnits(draft: ReportDraft, units: number, away: number): number[] {
  const digits = String(units)
  const swapped = [...digits]
    .map((_, i) => Number(swapAt(digits, i)))
    .filter((other) => other > 0 && String(other).length === digits.length && Math.abs(other - units) >= away)
  const moved = [units + away + draft.random.int(0, away), units > 3 * away ? units - away - draft.random.int(0, away) : units + 3 * away]
  return [...(swapped.length > 0 ? [draft.random.pick(swapped)] : []), ...moved].slice(0, 2)
}

function swapAt(digits: string, i: number): string {
  const [a, b] = [digits[i], digits[i + 1]]
  return a === undefined || b === undefined ? digits : digits.slice(0, i) + b + a + digits.slice(i + 2)
}

function plain(units: number, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`
}

/** Those of the sentences that could be made. */
export const present = (list: readonly (Told | null)[]): Told[] => list.filter((one) => one !== null)

/** Up to `count` sayings, each of another subject. */
export function claims(draft: ReportDraft, subjects: readonly Subject[], count: number): Told[] {
  return draft.random
    .shuffled(subjects)
    .flatMap((subject) => sayings(draft, subject).slice(0, 1))
    .slice(0, count)
}
