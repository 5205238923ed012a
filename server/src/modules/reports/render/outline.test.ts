import { expect, test } from 'vitest'
import type { PublicReport, PublicSection } from '@arsring/document'
import { outlineOf } from './outline.ts'

const section = (id: string, level: number, number: string | null = null): PublicSection => ({
  id,
  number,
  title: id,
  level,
  content: null,
  notApplicable: null,
})
const report = (sections: readonly PublicSection[]): PublicReport => ({
  schema: 1,
  municipality: 'Eksempel kommune',
  unit: { id: 'enhet', name: 'Enhet' },
  year: 2024,
  language: 'nb',
  title: 'Årsberetning 2024',
  edition: 1,
  publishedOn: '2025-02-03',
  signature: null,
  sections,
  tables: {},
  images: {},
  attachments: [],
  charts: {},
  figures: {},
  erratum: null,
  template: { id: 'annual-report', version: '2024' },
})

test('sections stand no deeper than one below the section before', () => {
  const outline = outlineOf(report([section('a', 3), section('b', 3), section('c', 3), section('d', 1), section('e', 2)]))
  expect(outline.sections.map(({ depth }) => depth)).toEqual([1, 2, 3, 1, 2])
})

test('a chapter keeps its address as long as it keeps its number', () => {
  const outline = outlineOf(report([section('foreword', 1), section('operating', 1, '3.1'), section('other', 1, '3.1')]))
  expect(outline.sections.map(({ anchor }) => anchor)).toEqual(['foreword', 'kapittel-3-1', 'kapittel-3-1-2'])
})

test('headings of the text stand below their section, without gaps', () => {
  const heading = (level: 1 | 2) => ({ type: 'heading' as const, attrs: { level }, content: [{ type: 'text' as const, text: 'x' }] })
  const blank = { type: 'heading' as const, attrs: { level: 1 as const } }
  const content = { type: 'doc' as const, content: [heading(2), heading(1), heading(2), blank] }
  const [first] = outlineOf(report([{ ...section('a', 1), content }])).sections
  expect([...(first?.headings.values() ?? [])]).toEqual([2, 2, 3])
})
