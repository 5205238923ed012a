import type { DocumentNode } from '@arsring/document'
import { inLanguage, type Language } from '@arsring/shared'
import type { SectionTemplate } from '@arsring/standards'

/** What stands in a section when a report is started: the template's tables and charts in their places, and room to write. */
export function startingText(section: SectionTemplate, language: Language): DocumentNode {
  const content = section.layout.map((item): DocumentNode => {
    if ('table' in item) return { type: 'factTable', attrs: { table: item.table } }
    if ('chart' in item) return { type: 'chart', attrs: { chart: item.chart } }
    if ('heading' in item)
      return { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: inLanguage(item.heading, language) }] }
    return { type: 'paragraph' }
  })
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}
