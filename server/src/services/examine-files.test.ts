import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { examineArguments, examineFiles } from './examine-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'arsring-examine-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}
const CLEAN = 'Årsmelding 2024\n\nBiblioteket hadde åpent hver dag.\n'
const STALE = 'Årsmelding 2024\n\n1.1 Besøk\n\nDet kom mange.\n\n1.2 Utlån i 2023\n\nDet gikk opp.\n'

async function run(...words: string[]): Promise<{ readonly code: number; readonly text: string }> {
  const asked = examineArguments(words)
  if (asked === null) throw new Error('not understood')
  let text = ''
  const code = await examineFiles(asked, 2024, (more) => {
    text += more
  })
  return { code, text }
}

describe('arsring examine', () => {
  it('0 when nothing is wrong', async () => {
    expect(await run(file('clean.txt', CLEAN))).toEqual({ code: 0, text: expect.stringContaining('ingen feil funnet') as string })
  })

  it('1 with the place of each error', async () => {
    const { code, text } = await run(file('stale.txt', STALE))
    expect(code).toBe(1)
    expect(text).toContain('2024, 0 tabeller, 1 feil')
    expect(text).toContain('linje 7 · 1.2 Utlån i 2023')
  })

  it('the same as JSON, in the language asked for', async () => {
    const { code, text } = await run('--json', '--language', 'en', file('stale.txt', STALE))
    expect(code).toBe(1)
    expect(JSON.parse(text)).toMatchObject({
      year: 2024,
      findings: [{ rule: 'stale-year', severity: 'error', line: 7, printed: '2023', expected: '2024' }],
    })
  })

  it('2 for what cannot be read, and the rest is read all the same', async () => {
    const unreadable = file('many/picture.pdf', 'not a PDF')
    file('many/clean.txt', CLEAN)
    const { code, text } = await run('--json', join(folder, 'many'))
    expect(code).toBe(2)
    const { documents } = JSON.parse(text) as { documents: { file: string; refused?: string }[] }
    expect(documents.map(({ file: name, refused }) => [name, refused !== undefined])).toEqual([
      [join(folder, 'many/clean.txt'), false],
      [unreadable, true],
    ])
    expect((await run(join(folder, 'nothing.pdf'))).code).toBe(2)
  })

  it('holds what is printed of last year against last year’s report', async () => {
    const table = (year: number, cells: string) =>
      `# Årsmelding ${year}\n\n## 1.1 Besøk\n\n| Besøk | ${year - 1} | ${year} |\n|---|---|---|\n| Museum | ${cells} |\n`
    const previous = file('last.md', table(2023, '11 870 | 12 345'))
    const now = file('now.md', table(2024, '12 435 | 13 000'))
    const { code, text } = await run('--json', '--previous', previous, now)
    expect(code).toBe(1)
    expect(JSON.parse(text)).toMatchObject({
      findings: [
        {
          rule: 'previous-report',
          row: 'Museum',
          column: '2023',
          also: [{ inPrevious: true, section: '1.1 Besøk', row: 'Museum', column: '2023', printed: '12\u00a0345' }],
        },
      ],
      previous: { year: 2023, pages: null, tables: 1, compared: 1 },
    })
    expect(text).not.toContain('"parts"')
    const { text: lines } = await run('--previous', previous, now)
    expect(lines).toContain('Fjorårets rapport (2023): 1 tall sammenlignet')
    expect(lines).toContain('fjorårets rapport · linje 7')

    const unreadable = file('last.pdf', 'no PDF')
    const refused = await run('--previous', unreadable, now)
    expect([refused.code, refused.text.startsWith(`${unreadable}: `)]).toEqual([2, true])
    expect((await run('--previous', join(folder, 'nothing.md'), now)).text).toContain('nothing.md: ')
  })

  it.each([[[]], [['a.pdf', '--previous']], [['--unknown', 'a.pdf']], [['a.pdf', '--language', 'sv']]])('%j is not understood', (words) => {
    expect(examineArguments(words)).toBeNull()
  })
})
