import type { Publication } from '../../api/types.ts'

export type PublishedForm = Publication['forms'][number] & {
  /** The form (`html`, `pdf`, `csv` for all figures, `datapackage`), or the file's own name for a single table. */
  readonly name: string
}

const ORDER = ['html', 'pdf', 'docx', 'xlsx', 'json', 'csv', 'datapackage', 'archive']

/** What people look for first comes first; CSV is many files, of which all figures and their description stand in front. */
export function sortForms(forms: Publication['forms']): {
  readonly main: readonly PublishedForm[]
  readonly tables: readonly PublishedForm[]
} {
  const main: PublishedForm[] = []
  const tables: PublishedForm[] = []
  for (const form of forms) {
    const file = form.url.slice(form.url.lastIndexOf('/') + 1)
    if (form.form !== 'csv') main.push({ ...form, name: form.form })
    else if (file === 'datapackage.json') main.push({ ...form, name: 'datapackage' })
    else if (file === 'figures.csv') main.push({ ...form, name: 'csv' })
    else tables.push({ ...form, name: file })
  }
  const rank = ({ name }: PublishedForm) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  return { main: main.toSorted((a, b) => rank(a) - rank(b)), tables: tables.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
}
