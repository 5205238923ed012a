import type { Language } from '@arsring/shared'
import { languageTag } from '../../../../platform/office/language-tag.ts'
import { xml, type Xml } from '../../../../platform/office/xml.ts'
import { WORD_NAMESPACES } from './namespaces.ts'

/** Fields are not updated when the document is opened: Word would ask the reader first, and what they show is right. */
export function settingsSource(language: Language): Xml {
  return xml`<w:settings ${WORD_NAMESPACES}><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${languageTag(language)}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`
}
