import { readdirSync } from 'node:fs'
import { LANGUAGES, message, SEVERITIES } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { describe, expect, it } from 'vitest'
import { allChecks } from './all-checks.ts'
import { runChecks } from './run-checks.ts'
import { documentOf, indicators, keyFigures, line, operatingAccount } from './testing.ts'

const rules = ['tables', 'forms', 'privacy', 'prose', 'document'].flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url)).map((file) => ({ folder, file, id: file.replace(/(\.test)?\.ts$/, '') })),
)

describe('the list of checks', () => {
  it('has every rule once, by the name of its file', () => {
    const ids = allChecks.map((check) => check.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(rules.some((rule) => rule.id === id && !rule.file.includes('.test.'))).toBe(true)
    const notInProse = rules.filter((rule) => rule.folder !== 'prose' && !rule.file.includes('.test.'))
    for (const rule of notInProse) expect(ids).toContain(rule.id)
  })

  it('has a test for every rule', () => {
    for (const check of allChecks) expect(rules.some((rule) => rule.file === `${check.id}.test.ts`)).toBe(true)
  })

  it('has a title for every rule in every language', () => {
    for (const check of allChecks) {
      for (const language of LANGUAGES) expect(renderMessage(message(`check.title.${check.id}`), language)).not.toBe('')
    }
  })
})

describe('runChecks', () => {
  const document = documentOf([
    { number: '2.1', tables: [keyFigures({ 1: '350', 4: '421' })], prose: ['Antall henvendelser har falt.', 'Vi mottok 99 brev.'] },
    { number: '3.1', title: 'Driftsregnskap 2023', tables: [operatingAccount({ '000-099': { 4: '1 001' } }), indicators({}, { 4: '-5' })] },
  ])

  it('puts the gravest first and then follows the reader through the document, text before tables', () => {
    const findings = runChecks(document)
    expect(findings.map(line)).toEqual([
      'error «falt» falt → 390 → 421',
      'error totalt/resultat-2021 350 → 330',
      'error totalt/resultat-2024 421 → 420',
      'error 3.1 2023 → 2024',
      'warning antall-klager-2/avvik-2024 −5 → 5',
      'info «99»',
      'info 000-099/avvik-2024 1 001 → 1 000',
      'info sum-expenditure/avvik-2024 1 500 → 1 501',
    ])
    const ranks = findings.map((finding) => SEVERITIES.indexOf(finding.severity))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  })

  it('is not slowed down by a sentence that never ends', () => {
    const endless = ['Saker økte '.repeat(5_000), 'har økt '.repeat(5_000), 'a, '.repeat(5_000), ' mens'.repeat(5_000)]
    const started = performance.now()
    runChecks(documentOf([{ tables: [keyFigures()], prose: endless }]))
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('says every finding in three languages, with every place filled in', () => {
    for (const finding of runChecks(document)) {
      for (const language of LANGUAGES) {
        const text = renderMessage(finding.message, language)
        expect(text).not.toMatch(/[{}]|undefined/)
      }
    }
  })
})
