import type { Language, Message } from '@arsring/shared'
import { checkTexts } from './checks.ts'
import { documentTexts } from './document.ts'
import { eventTexts } from './events.ts'
import { examinerTexts } from './examiner.ts'
import { fileTexts } from './files.ts'
import { importTexts } from './import.ts'
import { labelTexts } from './labels.ts'
import { problemTexts } from './problems.ts'
import { reportTexts } from './reports.ts'

type Texts = Readonly<Record<string, string>>

// One file per area; each has the three languages, bokmål being the source.
const areas: readonly Readonly<Record<Language, Texts>>[] = [
  checkTexts,
  documentTexts,
  fileTexts,
  importTexts,
  labelTexts,
  problemTexts,
  eventTexts,
  examinerTexts,
  reportTexts,
]

const catalogue: Readonly<Record<Language, Texts>> = {
  nb: Object.assign({}, ...areas.map((area) => area.nb)) as Texts,
  nn: Object.assign({}, ...areas.map((area) => area.nn)) as Texts,
  en: Object.assign({}, ...areas.map((area) => area.en)) as Texts,
}

/** The text of a message in a language. @throws on an id that is not in the catalogue: that is a bug, and a test finds it. */
export function renderMessage(message: Message, language: Language): string {
  const template = catalogue[language][message.id]
  if (template === undefined) throw new Error(`no text for ${message.id} in ${language}`)
  return template.replace(/\{(\w+)\}/g, (_, name: string) => message.params[name] ?? '')
}
