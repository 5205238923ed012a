import type { ImportColumn } from '../types.ts'

/** Columns that several kinds share, with the same words everywhere. */
export const chapterColumn: ImportColumn = {
  id: 'chapter',
  headings: ['Kapittel', 'Kap.', 'Kap', 'Budsjettkapittel', 'Kapittelnummer'],
  isRequired: false,
  description: {
    nb: 'Budsjettkapittel, tre sifre. Kan utelates når enheten bare har ett.',
    nn: 'Budsjettkapittel, tre siffer. Kan utelatast når eininga berre har eitt.',
    en: 'Budget chapter, three digits. May be left out when the unit has one only.',
  },
}

export const accountPartColumn: ImportColumn = {
  id: 'part',
  headings: ['Regnskapsdel', 'Del av regnskapet', 'Budsjettdel'],
  isRequired: false,
  description: {
    nb: 'Drift eller investering. Uten kolonnen leses alt som drift.',
    nn: 'Drift eller investering. Utan kolonnen blir alt lese som drift.',
    en: 'Operating (drift) or investment (investering). Without the column everything is read as operating.',
  },
}

export const accountGroupColumn: ImportColumn = {
  id: 'group',
  headings: ['Artsgruppe', 'Artsgrupper', 'Art', 'Arter'],
  isRequired: true,
  description: {
    nb: 'Artsgruppe, for eksempel 000-099. Teksten etter koden kan stå.',
    nn: 'Artsgruppe, til dømes 000-099. Teksten etter koden kan stå.',
    en: 'Account group, for example 000-099. The text after the code may stay.',
  },
}

export const yearColumn: ImportColumn = {
  id: 'year',
  headings: ['År', 'Regnskapsår', 'Årstall', 'Periode'],
  isRequired: false,
  description: {
    nb: 'Året tallene gjelder. Kan utelates når årstallet står i overskriftene.',
    nn: 'Året tala gjeld. Kan utelatast når årstalet står i overskriftene.',
    en: 'The year of the figures. May be left out when the year stands in the headings.',
  },
}

export const resultColumn: ImportColumn = {
  id: 'result',
  headings: ['Resultat', 'Faktisk', ''],
  isRequired: false,
  mayCarryYear: true,
  description: {
    nb: 'Resultat. Årstallet kan stå etter.',
    nn: 'Resultat. Årstalet kan stå etter.',
    en: 'Result. The year may stand after it.',
  },
}

export const targetColumn: ImportColumn = {
  id: 'target',
  headings: ['Måltall', 'Mål'],
  isRequired: false,
  mayCarryYear: true,
  description: {
    nb: 'Måltall. Årstallet kan stå etter.',
    nn: 'Måltal. Årstalet kan stå etter.',
    en: 'Target. The year may stand after it.',
  },
}
