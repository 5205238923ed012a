import { LANGUAGES } from '@arsring/shared'
import type { Language } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { describe, expect, it } from 'vitest'
import { keyOf, shippedDefinitions, storedFacts } from '../testing.ts'
import { compute } from './compute.ts'
import { explain, type Explained } from './explain.ts'
import { labelOf, valueInWords } from './label.ts'
import { factStoreView } from './store-view.ts'

const definitions = shippedDefinitions()
const given = {
  'operating-amount;x;2024;accounts;chapter=111;group=000-099': '20396885.40',
  'operating-amount;x;2024;revised;chapter=111;group=000-099': '21621000',
  'operating-amount;x;2023;accounts;chapter=111;group=000-099': '20320389',
  'mean-pay;x;2024;result;group=ledere;sex=men': '712100',
  'mean-pay;x;2024;result;group=ledere;sex=women': '764855',
}

function explained(figure: string, language: Language = 'nb'): Explained {
  const key = keyOf(figure)
  const facts = compute([key], factStoreView(storedFacts(given, definitions)), definitions)
  return explain(key, { facts, definitions, language, fileName: () => 'regnskap.csv' })
}

function outline(node: Explained): readonly string[] {
  const line = `${node.label}: ${node.text.replaceAll('\u00a0', ' ')} (${renderMessage(node.how, 'nb')})`
  return [line, ...node.inputs.flatMap(outline).map((child) => `  ${child}`)]
}

describe('explain', () => {
  it('goes from a variance down to file and line', () => {
    expect(outline(explained('operating-amount;x;2024;variance;chapter=111;group=000-099'))).toEqual([
      'Lønn og sosiale utgifter, avvik mot regulert budsjett 2024, kap. 111: 1 224 115 kr (Regulert budsjett minus regnskap; positivt er bedre enn budsjettert)',
      '  Lønn og sosiale utgifter, regulert budsjett 2024, kap. 111: 21 621 000 kr (Importert fra regnskap.csv, linje 3)',
      '  Lønn og sosiale utgifter, regnskap 2024, kap. 111: 20 396 885 kr (Importert fra regnskap.csv, linje 2)',
    ])
  })

  it('shows every part of a sum, what nobody posted too', () => {
    const sum = explained('operating-amount;x;2024;accounts;chapter=111;group=sum-expenditure')
    expect(renderMessage(sum.how, 'nb')).toBe('Sum av 5 tall')
    expect(sum.inputs.map((input) => renderMessage(input.how, 'nb'))).toEqual([
      'Importert fra regnskap.csv, linje 2',
      ...Array<string>(4).fill('Ingenting er ført'),
    ])
  })

  it('says how growth was rounded, and that a figure is not reported', () => {
    const growth = explained('operating-amount;x;2024;growth;chapter=111;group=000-099')
    expect(renderMessage(growth.how, 'nb')).toBe('Endring fra 2023 til 2024 i prosent av 2023, avrundet til 1 desimal')
    expect(renderMessage(explained('staff-fte;x;2024-01-01;result').how, 'nn')).toBe('Ikkje rapportert')
  })

  it('says of a quotient what is divided by what, without what the two have in common', () => {
    expect(outline(explained('pay-ratio;x;2024;result;group=ledere'))).toEqual([
      'Kvinners andel av menns lønn, ledere, 2024: 107,4 % (Gjennomsnittlig lønn (kvinner) i prosent av Gjennomsnittlig lønn (menn), avrundet til én desimal)',
      '  Gjennomsnittlig lønn, ledere, kvinner, 2024: 764 855 kr (Importert fra regnskap.csv, linje 6)',
      '  Gjennomsnittlig lønn, ledere, menn, 2024: 712 100 kr (Importert fra regnskap.csv, linje 5)',
    ])
  })

  it.each(LANGUAGES)('has words for every step in %s', (language) => {
    const steps = ['variance', 'change', 'growth', 'accounts', 'adopted'].flatMap((series) =>
      ['000-099', 'sum-income', 'net'].map((group) => explained(`operating-amount;x;2024;${series};chapter=111;group=${group}`, language)),
    )
    const bridge = explained('budget-unspecified;x;2024;revised;chapter=111;group=net', language)
    for (const node of [...steps, bridge].flatMap(nodes)) expect(renderMessage(node.how, language)).not.toMatch(/[{}]|undefined/)
  })
})

function nodes(node: Explained): readonly Explained[] {
  return [node, ...node.inputs.flatMap(nodes)]
}

describe('labelOf', () => {
  it.each([
    ['operating-amount;x;2024;accounts;chapter=111;group=000-099', 'nb', 'Lønn og sosiale utgifter, regnskap 2024, kap. 111'],
    ['operating-amount;x;2024;adopted;chapter=111;group=net', 'nb', 'Kapitlets nettoresultat, Dok. 3 2024, kap. 111'],
    ['operating-amount;x;2024;adopted;chapter=111;group=000-099', 'nn', 'Løn og sosiale utgifter, Dok. 3 2024, kap. 111'],
    ['operating-amount;x;2024;revised;chapter=111;group=600-699', 'en', 'Sales income, revised budget 2024, chapter 111'],
    ['investment-amount;x;2024;accounts;chapter=125;group=net', 'nb', 'Investering: netto finansieringsbehov, regnskap 2024, kap. 125'],
    ['staff-headcount;x;2025-01-01;result', 'nb', 'Ansatte 01.01.2025'],
    ['staff-fte;x;2025-01-01;change', 'nb', 'Årsverk 01.01.2025, endring fra året før'],
    ['sick-leave-share;x;2024;target;length=total', 'nb', 'Sykefravær, totalt, måltall 2024'],
    ['sick-leave-share;x;2024;result;length=short', 'nb', 'Sykefravær, korttid (0-16 dager), resultat 2024'],
    [
      'form-answer;x;2024;result;question=internal-control.compliance',
      'nb',
      'Internkontroll 4: Følges rutinene i virksomheten? – Svar 2024',
    ],
    [
      'form-comment;x;2024;result;question=discrimination.own-plan',
      'en',
      'Discrimination 2 a: If yes: in a plan of its own – Comment 2024',
    ],
    [
      'register-text;x;2024;result;entry=laerlinger;field=status;register=equality-measures',
      'nb',
      'Likestillings- og mangfoldstiltak, laerlinger: status 2024',
    ],
    ['no-such-thing;x;2024;result;part=a', 'nb', 'no-such-thing, a, result, 2024'],
  ] as const)('%s in %s', (key, language, label) => {
    expect(labelOf(keyOf(key), definitions, language)).toBe(label)
  })
})

describe('a value in words', () => {
  const text = (indicator: string, value: string) => ({
    key: keyOf(`${indicator};x;2024;result;question=internal-control.system`),
    value: { kind: 'text', value } as const,
  })

  it.each([
    ['a code by its label', text('form-answer', 'partly'), 'nb', 'Delvis'],
    ['in the language of the reader', text('form-answer', 'no'), 'en', 'No'],
    ['words that are no code', text('form-answer', 'kanskje'), 'nb', 'kanskje'],
    ['a comment that reads as a code', text('form-comment', 'no'), 'nb', 'no'],
  ] as const)('%s', (_, fact, language, words) => {
    expect(valueInWords(fact, definitions, language)).toEqual({ kind: 'text', value: words })
  })

  it('leaves a number as it is', () => {
    const value = { kind: 'number', value: '627', unit: 'count', decimals: 0 } as const
    expect(valueInWords({ ...text('form-answer', ''), value }, definitions, 'nb')).toBe(value)
  })
})
