import { dirname, basename } from 'node:path/posix'
import type { Language } from '@arsring/shared'
import { languageTag } from './language-tag.ts'
import { Relations } from './relations.ts'
import { xml, Xml } from './xml.ts'
import { zipOf } from './zip.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** One file inside an office document. */
export interface OfficePart {
  readonly path: string
  /** Left out for pictures: their ending says what they are. */
  readonly contentType?: string
  readonly content: Xml | Buffer
  readonly relations?: Relations
}

/** What a document says of itself. */
export interface DocumentAbout {
  readonly title: string
  readonly owner: string
  readonly language: Language
  /** ISO; only its day is written. */
  readonly date: string
  readonly revision: number
}

/**
 * A document as Word and Excel store it (Open Packaging Conventions, ISO/IEC 29500-2): its parts, what they refer to, and
 * title, owner, language and date. The first part is the document itself.
 */
export function officePackage(about: DocumentAbout, parts: readonly [OfficePart, ...OfficePart[]]): Buffer {
  const all: readonly OfficePart[] = [
    ...parts,
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreProperties(about),
    },
    {
      path: 'docProps/app.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Årsring</Application></Properties>`,
    },
  ]
  const root = new Relations()
  root.part('officeDocument', parts[0].path)
  root.core('docProps/core.xml')
  root.part('extended-properties', 'docProps/app.xml')
  const files = new Map<string, Buffer>()
  files.set('[Content_Types].xml', bytesOf(contentTypes(all)))
  files.set('_rels/.rels', bytesOf(root.source()))
  for (const { path, content, relations } of all) {
    files.set(path, bytesOf(content))
    if (relations !== undefined) files.set(`${dirname(path)}/_rels/${basename(path)}.rels`, bytesOf(relations.source()))
  }
  return zipOf(files, about.date)
}

function contentTypes(parts: readonly OfficePart[]): Xml {
  const overrides = parts.map(({ path, contentType }) =>
    contentType === undefined ? null : xml`<Override PartName="/${path}" ContentType="${contentType}"/>`,
  )
  const jpeg = parts.some(({ path }) => path.endsWith('.jpg')) ? xml`<Default Extension="jpg" ContentType="image/jpeg"/>` : null
  return xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${jpeg}${overrides}</Types>`
}

function coreProperties(about: DocumentAbout): Xml {
  const date = `${about.date.slice(0, 10)}T00:00:00Z`
  return xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${about.title}</dc:title><dc:creator>${about.owner}</dc:creator><dc:language>${languageTag(about.language)}</dc:language><cp:lastModifiedBy>${about.owner}</cp:lastModifiedBy><cp:revision>${Math.max(1, about.revision)}</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`
}

function bytesOf(content: Xml | Buffer): Buffer {
  return content instanceof Xml ? Buffer.from(DECLARATION + content.source) : content
}
