import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import { READ_LIMITS, told } from './testing.ts'

const TABLE = ['|Kontoret|1 234|−5,5|', '|Lageret|12 13?|8|', '|Sum|1 246|2,5|']

it.each<[string, readonly string[]]>([
  [
    'libreoffice.docx',
    [
      '# Årsmelding 2024',
      '## 1 Ansvar',
      'Etaten svarer på brev og gir råd.',
      'Med vikarer.',
      '### 1.1 Bemanning',
      '[Tabell 1 Bemanning]',
      '=Sted|Ansatte|<|',
      '=Sted|2023|2024|',
      ...TABLE,
      '## 2 Økonomi',
      '=|Regnskap 2023|Regnskap 2024|',
      '|Lønn|1 200|1 300|',
      '|Drift|300|−200|',
      'Først',
      'Så',
      'Vi brukte 1 500 i alt.',
    ],
  ],
  [
    'libreoffice.html',
    [
      'Årsmelding 2024',
      '## 1 Ansvar',
      'Etaten svarer på brev og gir råd.',
      '### 1.1 Bemanning',
      'Tabell 1 Bemanning',
      '=Sted|Ansatte|<|',
      '=Sted|2023|2024|',
      ...TABLE,
      '## 2 Økonomi',
      'Regnskap 2023 Regnskap 2024',
      'Lønn 1 200 1 300',
      'Drift 300 −200',
      'Først',
      'Så',
      'Vi brukte 1 5001 400 i alt.',
      'Med vikarer.',
    ],
  ],
  ['libreoffice.xlsx', ['ark: ## ark', 'ark: Drift 2024', 'ark: Tall i kroner', '||2023|2024|', '|Lønn|1234,5|2345|', '|Sum|1234,5|2345|']],
])('%s is read', async (name, expected) => {
  const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url))
  expect(told(await readDocument(bytes, name, READ_LIMITS))).toEqual(expected)
})
