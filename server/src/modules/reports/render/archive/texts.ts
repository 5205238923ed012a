import type { Language } from '@arsring/shared'
import type { Form } from '../forms.ts'

/** The words of an archive's own list of contents. */
export interface ArchiveTexts {
  readonly title: string
  readonly identity: string
  readonly edition: string
  readonly published: string
  readonly template: string
  readonly verify: string
  readonly forms: Readonly<Record<Exclude<Form, 'archive'>, string>>
}

const nb: ArchiveTexts = {
  title: 'Arkivpakke',
  identity: 'Enhet',
  edition: 'Utgave',
  published: 'Publisert',
  template: 'Mal',
  verify: 'Hver linje nedenfor er SHA-256 av en fil. Kontroller dem med: sha256sum -c manifest.txt',
  forms: {
    html: 'Nettutgaven; åpne index.html i en nettleser',
    pdf: 'Rapporten for langtidslagring',
    docx: 'Rapporten som Word-dokument',
    xlsx: 'Tabellene som Excel-arbeidsbok',
    json: 'Rapporten som data, med hvert tall og kilden til det',
    csv: 'Tabellene som datapakke',
  },
}

const nn: ArchiveTexts = {
  title: 'Arkivpakke',
  identity: 'Eining',
  edition: 'Utgåve',
  published: 'Publisert',
  template: 'Mal',
  verify: 'Kvar linje nedanfor er SHA-256 av ei fil. Kontroller dei med: sha256sum -c manifest.txt',
  forms: {
    html: 'Nettutgåva; opne index.html i ein nettlesar',
    pdf: 'Rapporten for langtidslagring',
    docx: 'Rapporten som Word-dokument',
    xlsx: 'Tabellane som Excel-arbeidsbok',
    json: 'Rapporten som data, med kvart tal og kjelda til det',
    csv: 'Tabellane som datapakke',
  },
}

const en: ArchiveTexts = {
  title: 'Archive package',
  identity: 'Unit',
  edition: 'Edition',
  published: 'Published',
  template: 'Template',
  verify: 'Each line below is the SHA-256 of a file. Verify them with: sha256sum -c manifest.txt',
  forms: {
    html: 'The web edition; open index.html in a browser',
    pdf: 'The report for long-term preservation',
    docx: 'The report as a Word document',
    xlsx: 'The tables as an Excel workbook',
    json: 'The report as data, with every figure and its source',
    csv: 'The tables as a data package',
  },
}

const TEXTS: Readonly<Record<Language, ArchiveTexts>> = { nb, nn, en }

export function archiveTexts(language: Language): ArchiveTexts {
  return TEXTS[language]
}
