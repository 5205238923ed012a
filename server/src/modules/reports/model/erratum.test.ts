import type { PublicAttachment, PublicFigure, PublicReport, PublicSection } from '@arsring/document'
import type { Cell, Table } from '@arsring/shared'
import { describe, expect, it } from 'vitest'
import { changesSince } from './erratum.ts'

const text = (words: string): Cell => ({ text: words, value: { kind: 'text' }, role: 'text', key: null })
const table = (id: string, rows: readonly string[]): Table => ({
  id,
  kind: id,
  number: 'Tabell 3.2',
  caption: 'Justeringer',
  unitLine: '',
  columns: [{ id: 'purpose', label: 'Formål', align: 'start' }],
  rows: rows.map((words, index) => ({ id: String(index), label: `Sak ${index}`, kind: 'plain', cells: { purpose: text(words) } })),
  footnotes: [],
  relations: [],
})
const figure = (key: string, shown: string): PublicFigure => ({ key, label: 'Årsverk', text: shown }) as PublicFigure
const section = (words: string, changed: Partial<PublicSection> = {}): PublicSection => ({
  id: 'mandate',
  number: '1',
  title: 'Ansvarsområde',
  level: 1,
  content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
  notApplicable: null,
  ...changed,
})

const attachment = (sha256: string, title: string): PublicAttachment => ({ sha256, title, kind: 'csv', bytes: 1 })

const report = (changed: Partial<PublicReport> = {}): PublicReport =>
  ({
    language: 'nb',
    figures: { a: figure('a', '20,74') },
    tables: { adjustments: table('adjustments', ['Lønn']) },
    sections: [section('Ombudet gir råd.')],
    attachments: [attachment('a', 'Gruppene')],
    ...changed,
  }) as PublicReport

describe('what a new edition says that the one before did not', () => {
  it.each<readonly [string, Partial<PublicReport>, readonly string[]]>([
    ['nothing', {}, []],
    [
      'an attachment that came, and one that went',
      { attachments: [attachment('b', 'Sakene')] },
      ['Vedlegget «Sakene» er lagt ved', 'Vedlegget «Gruppene» er tatt ut'],
    ],
    ['an attachment of another title', { attachments: [attachment('a', 'Sakene')] }, ['Vedlegget «Gruppene» heter nå «Sakene»']],
    [
      'attachments in another order say the same',
      { attachments: [attachment('b', 'B'), attachment('a', 'Gruppene')] },
      ['Vedlegget «B» er lagt ved'],
    ],
    ['a figure that reads otherwise', { figures: { a: figure('a', '19,50') } }, ['Årsverk: 20,74 er rettet til 19,50']],
    ['a figure that was not shown: its table or text tells', { figures: { a: figure('a', '20,74'), b: figure('b', '1') } }, []],
    [
      'other words in a table',
      { tables: { adjustments: table('adjustments', ['Pensjon']) } },
      ['Tabell 3.2 Justeringer: rader eller tekster er endret'],
    ],
    [
      'another row',
      { tables: { adjustments: table('adjustments', ['Lønn', 'Husleie']) } },
      ['Tabell 3.2 Justeringer: rader eller tekster er endret'],
    ],
    ['no such table', { tables: {} }, ['Tabell 3.2 Justeringer er tatt ut']],
    [
      'one more table',
      { tables: { adjustments: table('adjustments', ['Lønn']), bridge: { ...table('bridge', []), number: null, caption: 'Avstemming' } } },
      ['Avstemming er tatt med'],
    ],
    ['other words', { sections: [section('Ombudet gir svar.')] }, ['Teksten i 1 Ansvarsområde er endret']],
    ['another title', { sections: [section('Ombudet gir råd.', { title: 'Oppdraget' })] }, ['Teksten i 1 Oppdraget er endret']],
    ['not applicable', { sections: [section('Ombudet gir råd.', { notApplicable: 'x' })] }, ['Teksten i 1 Ansvarsområde er endret']],
    [
      'a section more',
      { sections: [section('Ombudet gir råd.'), section('x', { id: 'new', number: null, title: 'Nytt' })] },
      ['Teksten i Nytt er endret'],
    ],
  ])('%s', (_, changed, changes) => {
    expect(changesSince(report(), report(changed))).toEqual(changes)
  })

  it('is told in the language of the report', () => {
    const english = report({ language: 'nn', figures: { a: figure('a', '19,50') }, sections: [section('x')] })
    expect(changesSince(report(), english)).toEqual(['Årsverk: 20,74 er retta til 19,50', 'Teksten i 1 Ansvarsområde er endra'])
  })

  it('leaves figures in the cells of a table to be told one by one', () => {
    const withFigure = (shown: string): Table => ({
      ...table('adjustments', []),
      rows: [
        {
          id: 'fte',
          label: 'Årsverk',
          kind: 'plain',
          cells: { now: { text: shown, value: { kind: 'text' }, role: 'input', key: {} as Cell['key'] } },
        },
      ],
    })
    expect(
      changesSince(report({ tables: { adjustments: withFigure('1') } }), report({ tables: { adjustments: withFigure('2') } })),
    ).toEqual([])
  })
})
