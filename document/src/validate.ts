import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { fail, message, ok, type Message, type Result } from '@arsring/shared'
import { isAllowedLink } from './attribute-rules.ts'
import { cleanText } from './clean-text.ts'
import { EMPTY_DOCUMENT } from './nodes.ts'
import type { DocumentMark, DocumentNode } from './nodes.ts'
import { schema } from './schema.ts'

/** Why a text is refused, with where in the tree (`content.3.content.0`). Fits the issues of an `invalid` problem. */
export interface DocumentIssue {
  readonly path: string
  readonly message: Message
}

/** More than any section needs, and little enough that no text can exhaust the server. */
export const DOCUMENT_LIMITS = { depth: 40, nodes: 20_000, characters: 500_000, span: 30 } as const

/**
 * Reads a section's text from outside. What comes back holds the nodes, marks and attributes of `DocumentNode` and
 * nothing else; what the schema doesn't know is refused, unknown attributes are left out.
 */
export function validateDocument(json: unknown): Result<DocumentNode, readonly DocumentIssue[]> {
  const size = sizeIssue(json)
  if (size !== null) return fail([size])
  if (isEmptyDoc(json)) return ok(EMPTY_DOCUMENT)
  let root: ProseMirrorNode
  try {
    root = schema.nodeFromJSON(json)
    root.check()
  } catch (error) {
    // The schema reports what it refuses by throwing; anything that is not a RangeError is a bug of ours or of a tree that is no tree.
    return fail([{ path: '', message: message('document.invalid', { detail: error instanceof Error ? error.message.slice(0, 200) : '' }) }])
  }
  if (root.type.name !== 'doc') return fail([{ path: '', message: message('document.invalid', { detail: root.type.name }) }])
  const issues: DocumentIssue[] = []
  const clean = cleanNode(root, '', issues)
  return issues.length > 0 ? fail(issues) : ok(clean)
}

function isEmptyDoc(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('type' in json) || json.type !== 'doc') return false
  return !('content' in json) || (Array.isArray(json.content) && json.content.length === 0)
}

/** Size and depth are looked at without recursion, before anything else touches the tree. */
function sizeIssue(json: unknown): DocumentIssue | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 0 }]
  let nodes = 0
  let characters = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (typeof value === 'string') characters += value.length
    if (characters > DOCUMENT_LIMITS.characters) return tooLarge()
    if (typeof value !== 'object' || value === null) continue
    // Two levels of JSON per level of the document: the node and its list of children.
    if (depth > 2 * DOCUMENT_LIMITS.depth)
      return { path: '', message: message('document.too-deep', { limit: String(DOCUMENT_LIMITS.depth) }) }
    nodes += 1
    if (nodes > 4 * DOCUMENT_LIMITS.nodes) return tooLarge()
    for (const child of Object.values(value)) waiting.push({ value: child, depth: depth + 1 })
  }
  return null
}

function tooLarge(): DocumentIssue {
  return { path: '', message: message('document.too-large', { limit: String(DOCUMENT_LIMITS.characters) }) }
}

function cleanNode(node: ProseMirrorNode, path: string, issues: DocumentIssue[]): DocumentNode {
  const name = node.type.name as DocumentNode['type']
  switch (name) {
    case 'text':
      return withMarks({ type: 'text', text: cleanText(node.text ?? '') }, node, path, issues)
    case 'figure': {
      const { key, format, sign } = node.attrs
      return withMarks({ type: 'figure', attrs: sign === 'minus' ? { key, format } : { key, format, sign } }, node, path, issues)
    }
    case 'direction':
      return withMarks({ type: 'direction', attrs: { key: node.attrs['key'], words: node.attrs['words'] } }, node, path, issues)
    case 'hardBreak':
      return { type: 'hardBreak' }
    case 'factTable':
      return { type: 'factTable', attrs: { table: node.attrs['table'] } }
    case 'chart':
      return { type: 'chart', attrs: { chart: node.attrs['chart'] } }
    case 'image': {
      const { sha256, width, height, alternative, decorative, caption } = node.attrs
      return {
        type: 'image',
        attrs: { sha256, width, height, alternative: decorative ? '' : cleanText(alternative), decorative, caption: cleanText(caption) },
      }
    }
    case 'heading':
      return withContent({ type: 'heading', attrs: { level: headingLevel(node, path, issues) } }, node, path, issues)
    case 'orderedList':
      return withContent(
        { type: 'orderedList', attrs: { start: whole(node.attrs['start'], 0, 100_000, path, issues) } },
        node,
        path,
        issues,
      )
    case 'tableCell':
    case 'tableHeader':
      return withContent({ type: name, attrs: cellSpan(node, path, issues) }, node, path, issues)
    case 'doc':
    case 'paragraph':
    case 'bulletList':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'tableRow':
      return withContent({ type: name }, node, path, issues)
  }
}

type WithContent = Extract<DocumentNode, { content?: unknown }>
type WithMarks = Extract<DocumentNode, { marks?: unknown }>

function withContent<T extends WithContent>(clean: T, node: ProseMirrorNode, path: string, issues: DocumentIssue[]): T {
  if (node.childCount === 0) return clean
  const prefix = path === '' ? 'content' : `${path}.content`
  const content = node.children.map((child, i) => cleanNode(child, `${prefix}.${i}`, issues))
  // A text of forbidden characters only is nothing, and the schema has no empty text.
  return { ...clean, content: content.filter((child) => child.type !== 'text' || child.text !== '') }
}

function withMarks<T extends WithMarks>(clean: T, node: ProseMirrorNode, path: string, issues: DocumentIssue[]): T {
  if (node.marks.length === 0) return clean
  const marks = node.marks.map((mark): DocumentMark => {
    if (mark.type.name !== 'link') return { type: mark.type.name === 'bold' ? 'bold' : 'italic' }
    const href: unknown = mark.attrs['href']
    if (!isAllowedLink(href)) issues.push({ path, message: message('document.link', { link: String(href).slice(0, 100) }) })
    return { type: 'link', attrs: { href: String(href) } }
  })
  return { ...clean, marks }
}

function headingLevel(node: ProseMirrorNode, path: string, issues: DocumentIssue[]): 1 | 2 {
  return whole(node.attrs['level'], 1, 2, path, issues) === 1 ? 1 : 2
}

function cellSpan(node: ProseMirrorNode, path: string, issues: DocumentIssue[]): { readonly colspan: number; readonly rowspan: number } {
  return {
    colspan: whole(node.attrs['colspan'], 1, DOCUMENT_LIMITS.span, path, issues),
    rowspan: whole(node.attrs['rowspan'], 1, DOCUMENT_LIMITS.span, path, issues),
  }
}

function whole(value: unknown, least: number, most: number, path: string, issues: DocumentIssue[]): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
  issues.push({ path, message: message('document.attribute', { value: String(value).slice(0, 100) }) })
  return least
}
